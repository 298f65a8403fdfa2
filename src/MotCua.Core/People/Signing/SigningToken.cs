using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>
/// An officer's certificate and key for signing documents (vi: chứng thư số, chữ ký số công vụ; Luật 20/2023/QH15, NĐ 23/2025/NĐ-CP). The key
/// stands in a PKCS #12 file that only the PIN opens; the PIN is nowhere.
/// </summary>
public sealed class SigningToken : IVersioned, IJournaled
{
    public Guid Id { get; set; }
    public Guid OfficerId { get; set; }

    /// <summary>Common name of the certificate.</summary>
    public required string Subject { get; set; }

    /// <summary>Common name of the authority that issued it.</summary>
    public required string Issuer { get; set; }

    /// <summary>SHA-256 of the certificate, lower-case hex.</summary>
    public required string Thumbprint { get; set; }
    public DateTimeOffset ValidFromAt { get; set; }

    /// <summary>Inclusive, as certificates say it.</summary>
    public DateTimeOffset ValidToAt { get; set; }

    /// <summary>PKCS #12 with the key, the certificate and those between it and the authority.</summary>
    public required byte[] KeyStore { get; set; }
    public DateTimeOffset RegisteredAt { get; set; }
    public DateTimeOffset? RevokedAt { get; set; }
    public int Version { get; set; }
    public string StreamKind => "signing-token";
}
