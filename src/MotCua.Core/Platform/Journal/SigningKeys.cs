using System.Security.Cryptography;
using System.Text;

namespace MotCua.Core.Platform;

/// <summary>
/// The installation's signing key (ECDSA P-256): receipts, tree heads, decisions. Made at first use in the data
/// folder, readable by its owner alone; a city puts a key of its own there.
/// </summary>
public sealed class SigningKeys : IDisposable
{
    private readonly ECDsa key;

    /// <param name="folder">Folder of keys; created when missing.</param>
    public SigningKeys(string folder)
    {
        Directory.CreateDirectory(folder);
        var file = Path.Combine(folder, "signing.pem");
        key = File.Exists(file) ? Load(file) : Make(file);
        PublicKeyPem = key.ExportSubjectPublicKeyInfoPem();
        KeyId = JournalHash.Hex(SHA256.HashData(key.ExportSubjectPublicKeyInfo()))[..16];
    }

    /// <summary>First 16 hex digits of the SHA-256 of the public key.</summary>
    public string KeyId { get; }
    public string PublicKeyPem { get; }

    /// <summary>Signature over the UTF-8 text, base64.</summary>
    public string Sign(string text)
    {
        lock (key)
            return Convert.ToBase64String(key.SignData(Encoding.UTF8.GetBytes(text), HashAlgorithmName.SHA256));
    }

    public static bool Verify(string publicKeyPem, string text, string signature)
    {
        using var key = ECDsa.Create();
        key.ImportFromPem(publicKeyPem);
        var bytes = new byte[signature.Length];
        return Convert.TryFromBase64String(signature, bytes, out var length)
            && key.VerifyData(Encoding.UTF8.GetBytes(text), bytes.AsSpan(0, length), HashAlgorithmName.SHA256);
    }

    public void Dispose() => key.Dispose();

    private static ECDsa Load(string file)
    {
        var loaded = ECDsa.Create();
        loaded.ImportFromPem(File.ReadAllText(file));
        return loaded;
    }

    private static ECDsa Make(string file)
    {
        var made = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        using var stream = new FileStream(file, options);
        stream.Write(Encoding.UTF8.GetBytes(made.ExportPkcs8PrivateKeyPem()));
        return made;
    }
}
