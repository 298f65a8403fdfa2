using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;
using MotCua.Web.Access;
using MotCua.Web.Components;
using MotCua.Web.Filters;

namespace MotCua.Office.Pages.Oversight;

/// <summary>
/// Closes intake of a desk by an act with legal basis, end and substitute: first its terms, then every dossier it touches
/// with a decision for each, then the signature.
/// </summary>
[RequirePermission(Permissions.OversightAct)]
public sealed class ClosureModel(CloseIntake close, ClosureDesk desk, CurrentActor actor) : PageModel, IRedisplay
{
    /// <summary>Dossiers listed one by one; the rest follow what is proposed for them.</summary>
    public const int Shown = 200;

    /// <summary>Begins the name of the field of each dossier's decision.</summary>
    public const string ChoicePrefix = "choice-";

    private bool signs;

    public IReadOnlyList<SelectOption> Desks { get; private set; } = [];

    /// <summary>What the act would touch; null until it was asked for.</summary>
    public TouchedDossiers? Touched { get; private set; }

    /// <summary>Open desks near the one that closes.</summary>
    public IReadOnlyList<Substitute> Near { get; private set; } = [];

    [BindProperty]
    public Guid? UnitId { get; set; }

    [BindProperty]
    public Guid? SubstituteId { get; set; }

    [BindProperty]
    public string? ProcedureCode { get; set; }

    /// <summary>Vietnam time, as the browser's field gives it: <c>yyyy-MM-ddTHH:mm</c>.</summary>
    [BindProperty]
    public string? Start { get; set; }

    [BindProperty]
    public string? End { get; set; }

    [BindProperty]
    public string? Decision { get; set; }

    [BindProperty]
    public string? Law { get; set; }

    [BindProperty]
    public string? ReasonVi { get; set; }

    [BindProperty]
    public string? ReasonEn { get; set; }

    [BindProperty]
    public string? PauseBasis { get; set; }

    [BindProperty]
    public string? Seal { get; set; }


    public Task OnGetAsync(CancellationToken ct) => RedisplayAsync(ct);

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        Refusal.ThrowIf(CloseIntake.WhyNotWords(Command) ?? await desk.WhyNotAsync(Command.Terms, ct));
        await PreviewAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostChangeAsync(CancellationToken ct)
    {
        await RedisplayAsync(ct);
        return Page();
    }

    public async Task<IActionResult> OnPostSignAsync(CancellationToken ct)
    {
        signs = true;
        var closure = await close.HandleAsync(Command with { Seal = Seal, Choices = Chosen(), PauseBasis = PauseBasis ?? "" }, actor, ct);
        return Redirect($"/office/oversight/closures/{closure.Id:D}");
    }

    public async Task RedisplayAsync(CancellationToken ct)
    {
        Desks = [.. (await desk.DesksAsync(ct)).Select(d => new SelectOption(d.Id.ToString(), d.NameVi))];
        if (signs)
            await PreviewAsync(ct);
    }

    public string NameOf(Guid? id) => Desks.FirstOrDefault(d => d.Value == id.ToString())?.Text ?? "";

    /// <summary>The decision shown for a dossier: what was chosen, else what is proposed.</summary>
    public ClosurePolicy ChoiceFor(TouchedDossier dossier) =>
        signs && Chosen().TryGetValue(dossier.Id, out var chosen) ? chosen : dossier.Suggested;

    /// <summary>The signer's decision by dossier, from the fields <c>choice-ID</c>.</summary>
    private Dictionary<Guid, ClosurePolicy> Chosen()
    {
        var chosen = new Dictionary<Guid, ClosurePolicy>();
        foreach (var (name, value) in Request.Form.Where(f => f.Key.StartsWith(ChoicePrefix, StringComparison.Ordinal)))
            if (Guid.TryParse(name[ChoicePrefix.Length..], out var id) && Enum.TryParse<ClosurePolicy>(value, out var policy))
                chosen[id] = policy;
        return chosen;
    }

    public DateTimeOffset StartAt => LocalMoment.At(Start) ?? DateTimeOffset.MinValue;

    public DateTimeOffset EndAt => LocalMoment.At(End) ?? DateTimeOffset.MinValue;

    private async Task PreviewAsync(CancellationToken ct)
    {
        Desks = [.. (await desk.DesksAsync(ct)).Select(d => new SelectOption(d.Id.ToString(), d.NameVi))];
        Touched = await desk.TouchedAsync(Command.Terms, ct);
        Near = await desk.NearAsync(Command.UnitId, SubstituteId, ct);
        ModelState.Remove(nameof(Seal));
        Seal = Touched.Seal;
    }

    private CloseIntake.Command Command => new(
        UnitId ?? Guid.Empty, string.IsNullOrWhiteSpace(ProcedureCode) ? null : ProcedureCode.Trim(), null, StartAt, EndAt,
        SubstituteId ?? Guid.Empty, Decision ?? "", Law ?? "", ReasonVi ?? "", ReasonEn ?? "");
}
