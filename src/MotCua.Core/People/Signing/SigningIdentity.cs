using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>An opened key file: the certificate with its key, and the certificates on the way to its authority.</summary>
public sealed class SigningIdentity : IDisposable
{
    /// <summary>
    /// Derivation rounds of the key that the PIN gives: what a guess costs somebody who has the file. The runtime opens no
    /// file with more than 300,000.
    /// </summary>
    private const int Rounds = 250_000;
    private const X509KeyUsageFlags Signing = X509KeyUsageFlags.DigitalSignature | X509KeyUsageFlags.NonRepudiation;
    private readonly X509Certificate2Collection all;

    private SigningIdentity(X509Certificate2Collection all, X509Certificate2 certificate) => (this.all, Certificate) = (all, certificate);

    public X509Certificate2 Certificate { get; }

    public X509Certificate2Collection Way => [.. all.Where(c => c != Certificate)];

    public string Subject => Certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: false);

    public string Issuer => Certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: true);

    public string Thumbprint => JournalHash.Hex(SHA256.HashData(Certificate.RawData));

    /// <summary>A certificate that says nothing of its use may be used for anything.</summary>
    public bool MaySign => Certificate.Extensions.OfType<X509KeyUsageExtension>().All(u => (u.KeyUsages & Signing) != 0);

    /// <exception cref="RefusalException"><c>signing-file-unreadable</c> (no PKCS #12, or another PIN), <c>signing-file-without-key</c>.</exception>
    public static SigningIdentity Open(byte[] file, string pin, string refusal = "signing-file-unreadable")
    {
        var all = Load(file, pin) ?? throw new RefusalException(new Refusal(refusal));
        var certificate = all.FirstOrDefault(c => c.HasPrivateKey) ?? throw new RefusalException(new Refusal("signing-file-without-key"));
        return new SigningIdentity(all, certificate);
    }

    /// <summary>The same as a PKCS #12 file of our own, whose protection does not depend on how the original was made.</summary>
    public byte[] Protect(string pin) =>
        all.ExportPkcs12(new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, Rounds), pin);

    public void Dispose()
    {
        foreach (var certificate in all)
            certificate.Dispose();
    }

    private static X509Certificate2Collection? Load(byte[] file, string pin)
    {
        try
        {
            return X509CertificateLoader.LoadPkcs12Collection(file, pin, X509KeyStorageFlags.Exportable | X509KeyStorageFlags.EphemeralKeySet);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
