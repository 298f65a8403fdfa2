using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Duty;

/// <summary>What the duty chain of lateness has to say to this officer.</summary>
[RequirePermission(Permissions.DeskView)]
public sealed class IndexModel(DutyNotices notices, AnswerNotices answers, AppDbContext db, CurrentActor actor) : PageModel
{
    public IReadOnlyList<DutyNotice> Notices { get; private set; } = [];

    /// <summary>Complaints and requests for help whose answer is due or overdue.</summary>
    public IReadOnlyList<AnswerNotice> Answers { get; private set; } = [];

    /// <summary>Requests to withdraw that wait for this leader.</summary>
    public IReadOnlyList<WithdrawalRequest> Withdrawals { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Notices = await notices.ForAsync(actor, ct);
        Answers = await answers.ForAsync(actor, ct);
        Withdrawals = await db.WithdrawalsToDecideAsync(actor, ct);
    }
}
