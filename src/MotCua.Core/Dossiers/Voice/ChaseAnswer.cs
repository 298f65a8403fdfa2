using MotCua.Core.Calendars;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Watches an answer that is owed (vi: đôn đốc trả lời phản ánh, yêu cầu hỗ trợ): warns the unit on the working day it is due,
/// never before half of the time; tells the level above on the working day after, and one level higher on every working day
/// after that. The system runs it.
/// </summary>
public sealed class ChaseAnswer(AppDbContext db, Journal journal, WorkCalendars calendars)
{
    /// <param name="Id">A complaint or a request for help.</param>
    public sealed record Command(Guid Id);

    /// <returns>When to look again; null when the answer is given.</returns>
    public async Task<DateTimeOffset?> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var owed = await LoadAsync(command.Id, ct);
        if (owed.AnsweredAt is not null)
            return null;
        var calendar = await calendars.ForUnitAsync(owed.UnitId, ct);
        var nextAt = NextAt(owed, calendar);
        if (nextAt > journal.Now)
            return nextAt;
        journal.Start(nameof(ChaseAnswer), actor);
        if (Warns(owed))
            Warn(owed);
        else
            await EscalateAsync(owed, ct);
        await journal.CommitAsync(ct);
        return NextAt(owed, calendar);
    }

    private async Task<OwedAnswer> LoadAsync(Guid id, CancellationToken ct)
    {
        OwedAnswer? owed = await db.Complaints.FindAsync([id], ct);
        return owed ?? await db.HelpRequests.FindAsync([id], ct) ?? throw new NotFoundException("owed answer");
    }

    private bool Warns(OwedAnswer owed) => owed.WarnedAt is null && journal.Now < owed.AnswerDueAt;

    private DateTimeOffset NextAt(OwedAnswer owed, WorkCalendar calendar)
    {
        if (Warns(owed))
        {
            var (morning, half) = (calendar.StartOfWorkingDay(VietnamTime.DateOf(owed.AnswerDueAt)), owed.SinceAt + (owed.AnswerDueAt - owed.SinceAt) / 2);
            return morning > half ? morning : half;
        }
        var last = VietnamTime.DateOf(owed.EscalatedAt ?? owed.AnswerDueAt);
        return calendar.StartOfWorkingDay(calendar.AddWorkingDays(last, 1));
    }

    private void Warn(OwedAnswer owed)
    {
        owed.WarnedAt = journal.Now;
        journal.Record(owed, new AnswerWarned(owed.UnitId, owed.AnswerDueAt));
    }

    private async Task EscalateAsync(OwedAnswer owed, CancellationToken ct)
    {
        owed.Escalations++;
        (owed.EscalatedAt, owed.EscalatedToId) = (journal.Now, await db.UnitAboveAsync(owed.UnitId, owed.Escalations, ct));
        journal.Record(owed, new AnswerEscalated(owed.Escalations, owed.EscalatedToId.Value));
    }
}
