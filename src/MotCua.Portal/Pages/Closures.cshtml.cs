using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Portal.Pages;

/// <summary>Where intake is closed or will be, until when, by which act, and where to go instead.</summary>
[RequirePermission(Permissions.Public)]
public sealed class ClosuresModel(IntakeStatus intake, Substitutes substitutes, ProcedureCatalogue catalogue, TimeProvider clock) : PageModel
{
    /// <summary>Each closure with the one procedure it is limited to, if any, and the desks to go to.</summary>
    public IReadOnlyList<(ClosureNotice Notice, Bilingual? Procedure, IReadOnlyList<Substitute> Instead)> Closures { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var closures = new List<(ClosureNotice, Bilingual?, IReadOnlyList<Substitute>)>();
        foreach (var notice in await intake.NoticesAsync(clock.GetUtcNow(), ct))
        {
            var code = notice.Closure.ProcedureCode;
            var instead = await substitutes.OfAsync(notice.Unit, notice.Substitute.Id, code, ct);
            closures.Add((notice, code is null ? null : (await catalogue.CurrentAsync(code, ct)).Package.Sheet.Name, instead));
        }
        Closures = closures;
    }
}
