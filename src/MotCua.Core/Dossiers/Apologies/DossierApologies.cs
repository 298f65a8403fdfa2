using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Apology and re-appointment: once in the life of a dossier, and the first promise stays.</summary>
public sealed partial class Dossier
{
    public List<Apology> Apologies { get; set; } = [];

    /// <summary>The draft that waits for the leader; null when none does.</summary>
    public Apology? OpenApology =>
        Apologies.MaxBy(a => a.Number) is { SignedAt: null } draft && !IsReappointed ? draft : null;

    /// <summary>A new date was promised already; the law allows no second one.</summary>
    public bool IsReappointed => DueRevisions.Any(r => r.ReasonCode == "reappointment");

    public Refusal? WhyNotPrepareApology()
    {
        if (IsReappointed)
            return new Refusal("reappointed-once", Code);
        return Status is DossierStatus.Received or DossierStatus.Processing && CurrentDueAt is not null
            ? null
            : new Refusal("dossier-not-processing", Code);
    }

    public Refusal? WhyNotReappoint(Actor actor)
    {
        if (WhyNotPrepareApology() is { } refusal)
            return refusal;
        if (OpenApology is not { } apology)
            return new Refusal("apology-not-prepared", Code);
        return apology.PreparedById is { } by && by == actor.OfficerId ? new Refusal("four-eyes", Code) : null;
    }

    /// <summary>Who may prepare: whoever holds an open step's role, the leader, and the system by rule.</summary>
    public bool MayPrepareApology(Actor actor) => actor.Kind == ActorKind.System
        || actor.Has(Role.Sign, ResolvingUnitId) || actor.Has(Role.Head, SectionUnitId)
        || OpenWork.Any(w => w.Action != StepOpening.Branch && actor.Has(RoleOf(w), w.UnitId));

    /// <summary>SHA-256 over the new date and the words.</summary>
    public static string ApologyHash(DateTimeOffset newDueAt, string reason) => JournalHash.Hex(SHA256.HashData(
        Encoding.UTF8.GetBytes($"{newDueAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)}\n{reason}")));

    private void ApplyApologyPrepared(ApologyPrepared f, FactContext context) => Apologies.Add(new Apology
    {
        Id = f.Id, DossierId = Id, Number = f.Number, ReasonCode = f.ReasonCode, NewDueAt = f.NewDueAt,
        TextHash = f.TextSha256, PreparedAt = context.At, PreparedById = context.ActorId,
    });

    private void ApplyReappointed(DossierReappointed f, FactContext context)
    {
        if (OpenApology is { } apology)
            (apology.SignedAt, apology.SignedById) = (context.At, context.ActorId);
        Revise(f.RevisionId, f.ToDueAt, "reappointment", f.ReasonCode, context);
    }
}
