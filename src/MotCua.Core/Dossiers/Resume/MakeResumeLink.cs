using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>The owner of a draft makes a link and a code for another device; an earlier one does nothing any more.</summary>
public sealed class MakeResumeLink(AppDbContext db, Journal journal)
{
    public sealed record Command(Guid DraftId);

    public async Task<IssuedLink<ResumeLink>> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var draft = await db.LoadDraftAsync(command.DraftId, actor, ct);
        Refusal.ThrowIf(WhyNot(draft, actor) ?? draft.WhyNotEdit(journal.Now));
        journal.Start(nameof(MakeResumeLink), actor);
        var link = new ResumeLink { Id = Ids.New(journal.Now), DraftId = draft.Id, PersonId = actor.PersonId!.Value, MadeAt = journal.Now };
        var code = link.Arm(journal.Now + ResumeLink.Lifetime);
        foreach (var earlier in await db.ResumeLinks.Where(l => l.DraftId == draft.Id && l.UsedAt == null).ToListAsync(ct))
        {
            earlier.UsedAt = journal.Now;
            journal.Record(earlier, new ResumeLinkReplaced(link.Id));
        }
        db.ResumeLinks.Add(link);
        journal.Record(link, new ResumeLinkMade(draft.Id, link.ExpiresAt));
        await journal.CommitAsync(ct);
        return new IssuedLink<ResumeLink>(link, code);
    }

    /// <summary>A mandate is for the person who accepted it, not for whoever holds a link.</summary>
    private static Refusal? WhyNot(DossierDraft draft, Actor actor)
    {
        if (actor.PersonId is null)
            return new Refusal("sign-in-to-file");
        return draft.MandateId is null ? null : new Refusal("resume-not-under-mandate");
    }
}
