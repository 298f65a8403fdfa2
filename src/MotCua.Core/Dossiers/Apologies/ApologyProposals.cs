using Microsoft.EntityFrameworkCore;
using MotCua.Core.Calendars;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>What the system would say and promise when a dossier will be late; people may put it better.</summary>
/// <param name="NewDueOn">Vietnam date.</param>
public sealed record ApologyProposal(string ReasonCode, string Reason, DateOnly NewDueOn);

/// <summary>
/// Draws the reason from who holds the dossier, and proposes half of the limit again, at least one working day, from the
/// later of now and the due date. Only a proposal: the leader answers for the date.
/// </summary>
[Service]
public sealed class ApologyProposals(AppDbContext db, WorkCalendars calendars, ProcedureCatalogue catalogue, TimeProvider clock)
{
    public async Task<ApologyProposal> ForAsync(Dossier dossier, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var calendar = await calendars.ForUnitAsync(dossier.ResolvingUnitId, ct);
        var from = VietnamTime.DateOf(dossier.CurrentDueAt is { } due && due > now ? due : now);
        var newDueOn = calendar.AddWorkingDays(from, MoreWorkingDays(dossier));
        var (code, reason) = await ReasonAsync(dossier, ct);
        return new ApologyProposal(code, reason, newDueOn);
    }

    private static int MoreWorkingDays(Dossier dossier) => dossier.LimitUnit switch
    {
        "working-day" => (dossier.LimitValue + 1) / 2,
        "calendar-day" => (dossier.LimitValue * 5 + 13) / 14,
        "month" => dossier.LimitValue * 11,
        _ => 1,
    };

    private async Task<(string Code, string Reason)> ReasonAsync(Dossier dossier, CancellationToken ct)
    {
        var unit = await db.Units.AsNoTracking().Where(u => u.Id == (dossier.HolderUnitId ?? dossier.ResolvingUnitId))
            .Select(u => u.NameVi).SingleAsync(ct);
        if (dossier.Holder == HolderKind.OtherAgency)
            return (LateReasons.Consultation, $"Chưa nhận được ý kiến phối hợp của {unit}.");
        if (dossier.Holder == HolderKind.Branches)
            return (LateReasons.Branch, "Có cơ quan liên thông chưa giải quyết xong phần việc của mình.");
        var package = (await catalogue.VersionAsync(dossier.ProcedureVersionId, ct)).Package;
        var task = dossier.OpenWork.FirstOrDefault(w => w.Action != StepOpening.Branch)?.TaskId;
        var step = task is null ? null : package.Text($"steps.{task}", "vi")?.TrimEnd('.');
        return (LateReasons.Processing, step is null
            ? $"{unit} chưa giải quyết xong hồ sơ trong thời hạn."
            : $"{unit} chưa hoàn thành bước “{step}” trong thời hạn.");
    }
}
