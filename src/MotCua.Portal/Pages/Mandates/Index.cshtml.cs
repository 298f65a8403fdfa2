using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;
using MotCua.Web.Access;
using MotCua.Web.Filters;
using MotCua.Web.Localisation;

namespace MotCua.Portal.Pages.Mandates;

/// <summary>Mandates a person gave and holds, each to be ended at any time, and the enterprises represented.</summary>
[RequirePermission(Permissions.Citizen)]
public sealed class IndexModel(AppDbContext db, RevokeMandate revoke, CurrentActor actor, Texts texts, TimeProvider clock) : PageModel, IRedisplay
{
    private IReadOnlyDictionary<Guid, string> names = new Dictionary<Guid, string>();

    public IReadOnlyList<Mandate> Given { get; private set; } = [];

    public IReadOnlyList<Mandate> Held { get; private set; } = [];

    public IReadOnlyList<Enterprise> Enterprises { get; private set; } = [];

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public DateOnly Today => VietnamTime.DateOf(Now);

    public bool CanEnd(Mandate mandate) => mandate.RevokedAt is null && mandate.ValidTo >= Today;

    /// <summary>Who acts, and for whom.</summary>
    public string Who(Mandate mandate)
    {
        var principal = names[(mandate.EnterpriseId ?? mandate.FromPersonId)!.Value];
        return mandate.ToPersonId is { } holder ? texts["mandate.who", names[holder], principal] : texts["mandate.who.nobody", principal];
    }

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostAsync(Guid mandate, CancellationToken ct)
    {
        await revoke.HandleAsync(new(mandate), actor, ct);
        return Redirect("/mandates");
    }

    public async Task RedisplayAsync(CancellationToken ct)
    {
        var person = actor.Actor.PersonId!.Value;
        var all = await db.Mandates.AsNoTracking().VisibleTo(actor).OrderByDescending(m => m.GivenAt).ThenByDescending(m => m.Id).ToListAsync(ct);
        (Given, Held) = ([.. all.Where(m => m.GivenById == person)], [.. all.Where(m => m.ToPersonId == person)]);
        Enterprises = await db.Enterprises.AsNoTracking().Where(e => e.RepresentativeId == person).OrderBy(e => e.TaxCode).ToListAsync(ct);
        names = await db.MandateNamesAsync(
            [.. all.SelectMany(m => new[] { m.FromPersonId, m.ToPersonId }).OfType<Guid>()], [.. all.Select(m => m.EnterpriseId).OfType<Guid>()], ct);
    }
}
