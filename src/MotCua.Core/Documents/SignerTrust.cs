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
        var now = clock.GetUtcNow();
        return signature.Signer is { } signer && Leads(signer, signature.Others, signature.SignedAt is { } at && at < now ? at : now);
    }

    /// <summary>Why nobody may sign with this certificate now: <c>certificate-expired</c>, <c>certificate-foreign</c>.</summary>
    internal Refusal? WhyNot(X509Certificate2 certificate, X509Certificate2Collection way)
    {
        var now = clock.GetUtcNow();
        if (now < certificate.NotBefore.ToUniversalTime() || now > certificate.NotAfter.ToUniversalTime())
            return new Refusal("certificate-expired", VietnamTime.DateOf(certificate.NotBefore.ToUniversalTime()), VietnamTime.DateOf(certificate.NotAfter.ToUniversalTime()));
        return Leads(certificate, way, now) ? null : new Refusal("certificate-foreign", certificate.GetNameInfo(X509NameType.SimpleName, forIssuer: true));
    }

    private bool Leads(X509Certificate2 certificate, X509Certificate2Collection way, DateTimeOffset at)
    {
        if (authorities.Value.Count == 0)
            return false;
        using var chain = new X509Chain();
        var policy = chain.ChainPolicy;
        policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        policy.CustomTrustStore.AddRange(authorities.Value);
        policy.ExtraStore.AddRange(way);
        policy.RevocationMode = X509RevocationMode.NoCheck;
        policy.DisableCertificateDownloads = true;
        policy.VerificationTime = at.UtcDateTime;
        return chain.Build(certificate);
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
