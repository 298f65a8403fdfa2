using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace MotCua.Tests.Kit;

/// <summary>An authority for certificates, made anew in every run; trusted by the settings of the tests.</summary>
internal static class SampleAuthority
{
    public const string Pin = "mat-khau-8";
    public const string LeaderName = "Lê Hồng Giang";
    private static readonly ECDsa Key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private static readonly X509Certificate2 Root = MakeRoot();

    /// <summary>Folder with the authority's certificate.</summary>
    public static string Folder { get; } = MakeFolder();

    /// <summary>A PKCS #12 file for this name.</summary>
    /// <param name="days">Valid from a year before the time of the sample world until so many days after it.</param>
    /// <param name="trusted">False: the holder issued it alone.</param>
    public static byte[] KeyFile(
        string name, int days = 365, bool trusted = true, X509KeyUsageFlags usage = X509KeyUsageFlags.DigitalSignature, string pin = Pin)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        request.CertificateExtensions.Add(new X509KeyUsageExtension(usage, true));
        var (from, to) = (SampleWorld.Now.AddYears(-1), SampleWorld.Now.AddDays(days));
        using var issued = trusted
            ? request.Create(Root.SubjectName, X509SignatureGenerator.CreateForECDsa(Key), from, to, RandomNumberGenerator.GetBytes(8))
            : request.CreateSelfSigned(from, to);
        using var whole = issued.HasPrivateKey ? issued : issued.CopyWithPrivateKey(key);
        return whole.Export(X509ContentType.Pkcs12, pin);
    }

    private static X509Certificate2 MakeRoot()
    {
        var request = new CertificateRequest("CN=Gốc chữ ký số thử nghiệm", Key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(SampleWorld.Now.AddYears(-10), SampleWorld.Now.AddYears(10));
    }

    private static string MakeFolder()
    {
        var folder = Directory.CreateDirectory(Path.Combine(TestEngine.Folder, "trusted")).FullName;
        File.WriteAllText(Path.Combine(folder, "root.pem"), Root.ExportCertificatePem());
        return folder;
    }
}
