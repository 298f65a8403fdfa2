using System.Globalization;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Documents;

/// <summary>
/// Says whose signatures are trusted here: those whose certificate leads to an authority of the configured folder (vi: danh
/// sách chứng thư số gốc tin cậy). Nothing is fetched from the network, so a withdrawn certificate is not noticed.
/// </summary>
[Service(ServiceLifetime.Singleton)]
public sealed class SignerTrust(CoreSettings settings, TimeProvider clock)
{
    private readonly Lazy<X509Certificate2Collection> authorities = new(() => Load(settings.Signatures.TrustFolder));

    internal SignatureCheck Judge(PdfSignature signature)
    {
        var name = signature.Signer?.GetNameInfo(X509NameType.SimpleName, forIssuer: false);
        var state = (signature.IsIntact, signature.CoversAll) switch
        {
            (false, _) => SignatureState.Invalid,
            (_, false) => SignatureState.ChangedAfter,
            _ => IsTrusted(signature) ? SignatureState.Valid : SignatureState.SignerUnknown,
        };
        return new SignatureCheck(state, name, signature.SignedAt);
    }

    /// <summary>The words on a marked picture: what for and the day in Vietnam.</summary>
    internal string? Marked(string? purpose) => purpose is null
        ? null
        : $"Chỉ dùng để: {purpose} – {VietnamTime.DateOf(clock.GetUtcNow()).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture)}";

    /// <summary>Certificates end sooner than papers: it must have been valid when the signer says it was used.</summary>
    private bool IsTrusted(PdfSignature signature)
    {
        if (signature.Signer is null || authorities.Value.Count == 0)
            return false;
        using var chain = new X509Chain();
        var policy = chain.ChainPolicy;
        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        policy.CustomTrustStore.AddRange(authorities.Value);
        policy.ExtraStore.AddRange(signature.Others);
        policy.RevocationMode = X509RevocationMode.NoCheck;
        policy.DisableCertificateDownloads = true;
        var now = clock.GetUtcNow();
        policy.VerificationTime = (signature.SignedAt is { } at && at < now ? at : now).UtcDateTime;
        return chain.Build(signature.Signer);
    }

    private static X509Certificate2Collection Load(string? folder)
    {
        var found = new X509Certificate2Collection();
        if (folder is null)
            return found;
        foreach (var path in Directory.EnumerateFiles(folder).Where(f => Path.GetExtension(f) is ".pem" or ".crt" or ".cer").Order())
            if (File.ReadAllText(path).Contains("-----BEGIN CERTIFICATE-----", StringComparison.Ordinal))
                found.ImportFromPemFile(path);
            else
                found.Add(X509CertificateLoader.LoadCertificateFromFile(path));
        return found;
    }
}
