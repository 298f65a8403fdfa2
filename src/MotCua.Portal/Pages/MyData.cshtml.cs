using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Portal.Pages;

/// <summary>Who looked at the person's data and why, and all of it to take away.</summary>
[RequirePermission(Permissions.Citizen)]
public sealed class MyDataModel(PersonalData data, CurrentActor actor) : PageModel
{
    private const int Most = 200;

    public IReadOnlyList<LookedAt> Looks { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Looks = await data.ReadsAsync(actor.Actor.PersonId!.Value, Most, ct);
}
