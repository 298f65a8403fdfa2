using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <param name="CertificateSha256">Of the certificate, which is public.</param>
[EventType("signing-token.registered.v1")]
public sealed record SigningTokenRegistered(Guid OfficerId, string CertificateSha256, DateTimeOffset ValidToAt) : IJournalEvent;

[EventType("signing-token.revoked.v1")]
public sealed record SigningTokenRevoked : IJournalEvent;
