using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Word to somebody that a promise is running out or broken (vi: cảnh báo hồ sơ sắp đến hạn, quá hạn). On the record for
/// ever; it is shown while the dossier runs towards the same promise.
/// </summary>
public sealed class DutyMark
{
    public Guid Id { get; set; }
    public Guid DossierId { get; set; }

    /// <summary>50, 80 or 100 per cent for a warning; above that the level above was told.</summary>
    public int Level { get; set; }

    /// <summary>How often the level above was told of this promise; 0 for a warning.</summary>
    public int Number { get; set; }
    public DateTimeOffset DueAt { get; set; }

    /// <summary>one-stop, specialist, head, leader, clerk; <c>monitor</c> for the level above.</summary>
    public string Role { get; set; } = "";
    public Guid UnitId { get; set; }
    public Guid? OfficerId { get; set; }
    public DateTimeOffset At { get; set; }
}

/// <summary>Warnings and escalations of a dossier.</summary>
public sealed partial class Dossier
{
    /// <summary>Level of marks that went to the level above.</summary>
    public const int Escalated = 200;

    public List<DutyMark> DutyMarks { get; set; } = [];

    /// <summary>Received, not ended, and the clock runs.</summary>
    public bool IsRunning => Status is DossierStatus.Received or DossierStatus.Processing && CurrentDueAt is not null;

    /// <summary>Marks about the promise that holds now.</summary>
    public IEnumerable<DutyMark> CurrentMarks => DutyMarks.Where(m => m.DueAt == CurrentDueAt);

    private void ApplyDutyWarned(DutyWarned f, FactContext context) => DutyMarks.Add(new DutyMark
    {
        Id = f.Id, DossierId = Id, Level = f.Percent, DueAt = f.DueAt, Role = f.Role, UnitId = f.UnitId,
        OfficerId = f.OfficerId, At = context.At,
    });

    private void ApplyDutyEscalated(DutyEscalated f, FactContext context) => DutyMarks.Add(new DutyMark
    {
        Id = f.Id, DossierId = Id, Level = Escalated, Number = f.Number, DueAt = f.DueAt, Role = "monitor",
        UnitId = f.ToUnitId, At = context.At,
    });
}
