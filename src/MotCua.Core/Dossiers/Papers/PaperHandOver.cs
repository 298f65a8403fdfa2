using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <param name="DueAt">
/// By when the one-stop hands the papers over: the end of the same working day, or the start of the next when received
/// after 15:00 (NĐ 61/2018/NĐ-CP art. 18).
/// </param>
[EventType("papers.waiting.v1")]
public sealed record PapersWaiting(Guid ToUnitId, DateTimeOffset DueAt) : IJournalEvent;

[EventType("papers.handed-over.v1")]
public sealed record PapersHandedOver(Guid ToUnitId) : IJournalEvent;

/// <summary>Papers that came to a counter or by post follow the dossier by hand (vi: chuyển hồ sơ giấy).</summary>
public sealed partial class Dossier
{
    /// <summary>By when the papers are with the unit that works on them; null when there are none.</summary>
    public DateTimeOffset? PapersDueAt { get; set; }
    public DateTimeOffset? PapersHandedOverAt { get; set; }

    /// <summary>Papers lie at the one-stop.</summary>
    public bool PapersWait => PapersDueAt is not null && PapersHandedOverAt is null;

    public Refusal? WhyNotHandOverPapers(Actor actor)
    {
        if (!PapersWait)
            return new Refusal("no-papers-waiting", Code);
        return actor.Has(Role.Receive, ReceivingUnitId) || actor.Has(Role.Appraise, SectionUnitId)
            ? null
            : new Refusal("needs-role-here", nameof(Role.Receive));
    }
}
