using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>An officer takes the own certificate out of use; what was signed with it stays signed.</summary>
public sealed class RevokeSigningToken(AppDbContext db, Journal journal)
{
    public sealed record Command(Guid TokenId);

    /// <exception cref="NotFoundException">The officer has no such token in use.</exception>
    public async Task HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var token = await db.SigningTokens.SingleOrDefaultAsync(
            t => t.Id == command.TokenId && t.OfficerId == actor.OfficerId && t.RevokedAt == null, ct)
            ?? throw new NotFoundException("signing token");
        journal.Start(nameof(RevokeSigningToken), actor);
        token.RevokedAt = journal.Now;
        journal.Record(token, new SigningTokenRevoked());
        await journal.CommitAsync(ct);
    }
}
