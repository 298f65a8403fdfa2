using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using MotCua.Core;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Components;
using MotCua.Web.Filters;
using MotCua.Web.Localisation;

namespace MotCua.Portal.Pages.Mandates;

/// <summary>Invites another person to act, for oneself or an enterprise; link and code are shown once.</summary>
[RequirePermission(Permissions.Citizen)]
public sealed class GiveModel(AppDbContext db, GiveMandate give, CurrentActor actor, Texts texts, CoreSettings settings) : PageModel, IRedisplay
{
    private static readonly string[] Shapes = ["d/M/yyyy", "yyyy-MM-dd"];

    public IReadOnlyList<Enterprise> Enterprises { get; private set; } = [];

    public IReadOnlyList<SelectOption> From => [new(Principal.Self, texts["mandate.from.self"]), .. Enterprises.Select(e => new SelectOption($"{e.Id:N}", $"{e.Name} ({e.TaxCode})"))];

    /// <summary><see cref="Principal.Self"/>, or the id of an enterprise.</summary>
    [BindProperty]
    public string? For { get; set; } = Principal.Self;

    [BindProperty]
    public List<MandateActs> Acts { get; set; } = [];

    /// <summary>Codes, with commas or blanks between; empty for all.</summary>
    [BindProperty]
    public string? Procedures { get; set; }

    /// <summary>Day/month/year.</summary>
    [BindProperty]
    public string? ValidTo { get; set; }

    public IssuedLink<Mandate>? Issued { get; private set; }

    public string Address => $"{settings.PublicUrl}/m/{Issued!.Link.Id:D}/{Issued.Link.Key}";

    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await RedisplayAsync(ct);
        Guid? enterprise = For is null or Principal.Self ? null : Guid.TryParse(For, out var id) ? id : throw new NotFoundException("enterprise");
        var to = DateOnly.TryParseExact(ValidTo?.Trim(), Shapes, CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : DateOnly.MinValue;
        var codes = (Procedures ?? "").Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct().ToList();
        Issued = await give.HandleAsync(new(enterprise, Acts.Aggregate(MandateActs.None, (all, act) => all | act), codes, to), actor, ct);
        return Page();
    }

    public async Task RedisplayAsync(CancellationToken ct)
    {
        var mine = actor.Actor.Enterprises;
        Enterprises = await db.Enterprises.AsNoTracking().Where(e => mine.Contains(e.Id)).OrderBy(e => e.TaxCode).ToListAsync(ct);
    }
}
