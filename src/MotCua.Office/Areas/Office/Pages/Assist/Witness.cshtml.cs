using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Filters;

namespace MotCua.Office.Pages.Assist;

/// <summary>A second officer hears a person agree to what a helper filled in, and answers for who that was.</summary>
[RequirePermission(Permissions.DeskReceive)]
public sealed class WitnessModel(AppDbContext db, ConsentReview review, CurrentActor actor, TimeProvider clock) : PageModel, IRedisplay
{
    public ConsentView View { get; private set; } = null!;

    public JsonObject Answers { get; private set; } = [];

    /// <summary>Set right after the person agreed.</summary>
    public Dossier? Filed { get; private set; }

    /// <summary>Why this officer cannot witness it now.</summary>
    public Refusal? WhyNot { get; private set; }

    [BindProperty]
    public bool IdentityChecked { get; set; }

    [BindProperty]
    public bool AgreedAloud { get; set; }

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostAsync(Guid id, [FromServices] Rerun rerun, CancellationToken ct)
    {
        await RedisplayAsync(ct);
        var witness = actor.Actor with { Channel = Channel.Direct };
        Filed = await rerun.OnceAsync((WitnessConsent f) => f.HandleAsync(new(id, IdentityChecked, AgreedAloud), witness, ct));
        return Page();
    }

    public async Task RedisplayAsync(CancellationToken ct)
    {
        var id = Guid.Parse((string)RouteData.Values["id"]!);
        var consent = await db.FilingConsents.AsNoTracking().ToWitness(actor, db).SingleOrDefaultAsync(c => c.Id == id, ct)
            ?? throw new NotFoundException("consent");
        View = await review.OfAsync(consent, ct);
        Answers = (JsonObject)JsonNode.Parse(View.Draft.Answers)!;
        WhyNot = consent.WhyNotWitness(actor, clock.GetUtcNow());
    }
}
