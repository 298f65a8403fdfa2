using Microsoft.EntityFrameworkCore;
using MotCua.Core.Documents;
using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>
/// An officer who signs documents keeps the certificate and key here (vi: đăng ký chứng thư số). It takes the place of
/// the one before. Nobody else's, none that has run out, none from an authority that is not trusted.
/// </summary>
public sealed class RegisterSigningToken(AppDbContext db, Journal journal, SignerTrust trust)
{
    public const int ShortestPin = 8;

    /// <param name="KeyFile">A PKCS #12 file (<c>.p12</c>, <c>.pfx</c>).</param>
    /// <param name="Pin">What opens it; used here and forgotten.</param>
    public sealed record Command(byte[] KeyFile, string Pin);

    /// <exception cref="RefusalException">
    /// <c>signing-pin-short</c>, <c>signing-file-unreadable</c>, <c>signing-file-without-key</c>, <c>certificate-other-person</c>,
    /// <c>certificate-not-for-signing</c>, <c>certificate-expired</c>, <c>certificate-foreign</c>.
    /// </exception>
    public async Task<SigningToken> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (!Permissions.Allows(Permissions.DeskSign, actor) || actor.OfficerId is not { } officerId)
            throw new NotFoundException("signing token");
        Refusal.ThrowIf(command.Pin.Length < ShortestPin ? new Refusal("signing-pin-short", ShortestPin) : null);
        using var identity = SigningIdentity.Open(command.KeyFile, command.Pin);
        var officer = await db.Officers.SingleAsync(o => o.Id == officerId, ct);
        Refusal.ThrowIf(WhyNot(identity, officer.FullName));
        journal.Start(nameof(RegisterSigningToken), actor);
        foreach (var before in await db.SigningTokens.Where(t => t.OfficerId == officerId && t.RevokedAt == null).ToListAsync(ct))
        {
            before.RevokedAt = journal.Now;
            journal.Record(before, new SigningTokenRevoked());
        }
        var token = db.SigningTokens.Add(Token(identity, officerId, command.Pin)).Entity;
        journal.Record(token, new SigningTokenRegistered(officerId, token.Thumbprint, token.ValidToAt));
        await journal.CommitAsync(ct);
        return token;
    }

    private Refusal? WhyNot(SigningIdentity identity, string name)
    {
        if (TextFolding.Fold(identity.Subject) != TextFolding.Fold(name))
            return new Refusal("certificate-other-person", identity.Subject);
        if (!identity.MaySign)
            return new Refusal("certificate-not-for-signing");
        return trust.WhyNot(identity.Certificate, identity.Way);
    }

    private SigningToken Token(SigningIdentity identity, Guid officerId, string pin) => new()
    {
        Id = Ids.New(journal.Now), OfficerId = officerId, Subject = identity.Subject, Issuer = identity.Issuer,
        Thumbprint = identity.Thumbprint, KeyStore = identity.Protect(pin), RegisteredAt = journal.Now,
        ValidFromAt = identity.Certificate.NotBefore.ToUniversalTime(), ValidToAt = identity.Certificate.NotAfter.ToUniversalTime(),
    };
}
