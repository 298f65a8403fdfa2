using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Somebody shows the link and the code on another device; the answer says whose account opened which draft.</summary>
public sealed class UseResumeLink(AppDbContext db, Journal journal, CodedLinks links)
{
    public sealed record Command(Guid Id, string Key, string Code);

    /// <param name="AccountId">Of the owner; the session it gets is for the draft alone.</param>
    public sealed record Opened(Guid AccountId, Guid DraftId);

    public async Task<Opened> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var link = await db.ResumeLinks.SingleOrDefaultAsync(l => l.Id == command.Id && l.Key == command.Key, ct)
            ?? throw new NotFoundException("link");
        await links.RequireAsync(link, command.Code, nameof(UseResumeLink), actor, ct);
        var draft = await db.DossierDrafts.SingleOrDefaultAsync(d => d.Id == link.DraftId, ct);
        Refusal.ThrowIf(draft is null ? new Refusal("draft-expired") : draft.WhyNotEdit(journal.Now));
        var account = await db.Accounts.SingleAsync(a => a.PersonId == link.PersonId, ct);
        journal.Start(nameof(UseResumeLink), actor);
        link.UsedAt = journal.Now;
        journal.Record(link, new ResumeLinkUsed(link.DraftId));
        await journal.CommitAsync(ct);
        return new Opened(account.Id, link.DraftId);
    }
}
