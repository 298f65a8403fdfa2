using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// A mark that a dossier went from one unit to another by an act, not by its process (vi: chuyển giao hồ sơ): while its
/// desk is closed, or for good when units merge.
/// </summary>
public sealed class CustodyMark
{
    public Guid Id { get; set; }
    public Guid DossierId { get; set; }
    public int Number { get; set; }

    /// <summary><c>closure</c> or <c>merger</c>.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The act that ordered it.</summary>
    public Guid ActId { get; set; }
    public Guid FromUnitId { get; set; }
    public Guid ToUnitId { get; set; }
    public DateTimeOffset FromAt { get; set; }

    /// <summary>When it was given back; null while it stays.</summary>
    public DateTimeOffset? ToAt { get; set; }
}

/// <summary>How a dossier changes hands by an act.</summary>
public sealed partial class Dossier
{
    public List<CustodyMark> CustodyMarks { get; set; } = [];

    private void ApplyCustodyMoved(CustodyMoved f, FactContext context)
    {
        CustodyMarks.Add(new CustodyMark
        {
            Id = f.Id, DossierId = Id, Number = CustodyMarks.Count + 1, Reason = f.Reason, ActId = f.ActId,
            FromUnitId = f.FromUnitId, ToUnitId = f.ToUnitId, FromAt = context.At,
        });
        Move(f.FromUnitId, f.ToUnitId, context.At);
    }

    private void ApplyCustodyReturned(CustodyReturned f, FactContext context)
    {
        var mark = CustodyMarks.Single(m => m.Id == f.Id);
        mark.ToAt = context.At;
        Move(mark.ToUnitId, mark.FromUnitId, context.At);
    }

    /// <summary>Everything the dossier has at one unit is at the other: desk, agency, section, open steps, open questions.</summary>
    private void Move(Guid from, Guid to, DateTimeOffset at)
    {
        (ReceivingUnitId, ResolvingUnitId, SectionUnitId) = (Moved(ReceivingUnitId), Moved(ResolvingUnitId), Moved(SectionUnitId));
        foreach (var item in OpenWork.Where(w => w.UnitId == from).ToList())
            (item.UnitId, item.AssigneeId) = (to, null);
        foreach (var consultation in Consultations.Where(c => c.UnitId == from && c.AnsweredAt is null))
            consultation.UnitId = to;
        if (HolderUnitId == from && Holder is not HolderKind.Nobody)
            Hold(Holder == HolderKind.Officer ? HolderKind.Unit : Holder, to, null, at);

        Guid Moved(Guid unit) => unit == from ? to : unit;
    }
}
