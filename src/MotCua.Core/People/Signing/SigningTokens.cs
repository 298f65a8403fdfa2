using Microsoft.EntityFrameworkCore;
using MotCua.Core.Documents;
using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>Finds and opens the key of the officer who signs.</summary>
[Service]
public sealed class SigningTokens(AppDbContext db, CoreSettings settings, SignerTrust trust)
{
    /// <summary>The token in use; null when the officer has none.</summary>
    public Task<SigningToken?> FindAsync(Actor actor, CancellationToken ct) =>
        db.SigningTokens.AsNoTracking().SingleOrDefaultAsync(t => t.OfficerId == actor.OfficerId && t.RevokedAt == null, ct);

    /// <summary>Whether nothing may be signed here without a personal certificate.</summary>
    public bool AreRequired => settings.Signatures.Required;

    /// <summary>The opened key; null when the officer has none and none is required. The caller disposes it.</summary>
    /// <exception cref="RefusalException">
    /// <c>signing-token-missing</c>, <c>signing-pin-needed</c> (also in bulk, where nobody types one), <c>signing-pin-wrong</c>, <c>certificate-expired</c>, <c>certificate-foreign</c>.
    /// </exception>
    public async Task<SigningIdentity?> OpenAsync(Actor actor, string? pin, CancellationToken ct)
    {
        var token = await FindAsync(actor, ct);
        if (token is null)
            return AreRequired ? throw new RefusalException(new Refusal("signing-token-missing")) : null;
        if (string.IsNullOrEmpty(pin))
            throw new RefusalException(new Refusal("signing-pin-needed"));
        var identity = SigningIdentity.Open(token.KeyStore, pin, "signing-pin-wrong");
        Refusal.ThrowIf(trust.WhyNot(identity.Certificate, identity.Way));
        return identity;
    }
}
