using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Calendars;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Core.Reporting;
using MotCua.Web.Access;
using MotCua.Web.Components;

namespace MotCua.Portal.Pages.Procedures;

/// <summary>A procedure for the people who need it: who, what to bring, how long, how much, where, and by which law.</summary>
[RequirePermission(Permissions.Public)]
public sealed class ShowModel(ProcedureCatalogue catalogue, DeskCards desks, AreaFinder areas, ProcedureTimes times, WorkCalendars calendars, TimeProvider clock)
    : PageModel
{
    public PublishedProcedure Procedure { get; private set; } = null!;

    public ProcedureSheet Sheet => Procedure.Package.Sheet;

    /// <summary>Commune the person asks for; decides where to file and whether intake is open.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Area { get; set; }

    public IReadOnlyList<SelectOption> Areas { get; private set; } = [];

    public DeskCard? Desk { get; private set; }

    /// <summary>How long it really took lately; null when too few to say.</summary>
    public ProcedureTime? Measured { get; private set; }

    /// <summary>When the counter opens again; null while it is open. Only with a <see cref="Desk"/>.</summary>
    public DateTimeOffset? OpensAt { get; private set; }

    public bool NeedsArea => Sheet.Resolver.Kind is not ("department" or "police-city");

    /// <summary>Desks to go to while the one asked for is closed.</summary>
    public IReadOnlyList<Substitute> Substitutes { get; private set; } = [];

    public async Task OnGetAsync(string code, [FromServices] Substitutes substitutes, CancellationToken ct)
    {
        Procedure = await catalogue.CurrentAsync(code, ct);
        var today = Engines.WorkingTime.VietnamTime.DateOf(clock.GetUtcNow());
        Areas = [.. (await areas.FindAsync("", today, ct)).Select(a => new SelectOption(a.Code, a.NameVi))];
        if (!NeedsArea || Areas.Any(a => a.Value == Area))
            Desk = await desks.ForAsync(Sheet.Code, Sheet.Resolver.Kind, Sheet.Resolver.Code, Area, Sheet.Section, ct);
        if (Desk is { Closures: [var first, ..] })
            Substitutes = await substitutes.OfAsync(Desk.Desk, first.Substitute.Id, code, ct);
        Measured = await times.OfAsync(Sheet.Code, ct);
        if (Desk is not null)
            await CounterAsync(Desk, ct);
    }

    private async Task CounterAsync(DeskCard desk, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var calendar = await calendars.ForUnitAsync(desk.Desk.Id, ct);
        if (!calendar.IsReceptionMoment(now))
            OpensAt = calendar.NextWorkingMoment(now);
    }
}
