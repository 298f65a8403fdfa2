using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Engines.Forms;
using MotCua.Web.Localisation;

namespace MotCua.Office.Pages.Dossiers;

/// <summary>One complete request: papers and answers chosen from the dossier's own list, each with reason and law.</summary>
[RequirePermission(Permissions.DeskWork)]
public sealed class SupplementModel(
    AppDbContext db, ProcedureCatalogue catalogue, RequestSupplement request, SupplementForecast forecast, CurrentActor actor, Texts texts)
    : DossierPageModel(db, catalogue, actor)
{
    /// <summary>What sending it now would do to the dates.</summary>
    public SupplementEffect Effect { get; private set; } = null!;

    /// <summary>Words of the units where the officer works.</summary>
    public IReadOnlyList<SupplementTemplate> Templates { get; private set; } = [];

    /// <summary>The items as the applicant would read them; null until a preview is asked for.</summary>
    public IReadOnlyList<RequestSupplement.Item>? Preview { get; private set; }

    /// <summary>By target, the template whose words stand in for an empty note.</summary>
    [BindProperty]
    public Dictionary<string, string?> Words { get; set; } = [];

    [BindProperty]
    public List<string> Targets { get; set; } = [];

    [BindProperty]
    public Dictionary<string, string?> Notes { get; set; } = [];

    [BindProperty]
    public Dictionary<string, string?> Reasons { get; set; } = [];

    [BindProperty]
    public string? LegalBasis { get; set; }

    /// <summary>The leader's reason for a further round or a late one.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    public IEnumerable<FormField> Fields => View.Procedure.Form.Fields.Where(f => f.IsInput);

    public override async Task RedisplayAsync(CancellationToken ct)
    {
        await base.RedisplayAsync(ct);
        Effect = await forecast.OfAsync(View.Dossier, ct);
        Templates = await Db.SupplementTemplates.AsNoTracking().VisibleTo(Actor).OrderBy(t => t.Name).ToListAsync(ct);
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct)
    {
        await RedisplayAsync(ct);
        Preview = [.. Targets.Select(Item)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await RedisplayAsync(ct);
        var items = Targets.Select(Item).ToList();
        await request.HandleAsync(new(View.Dossier.Id, Version, items, Reason), Actor, ct);
        return Done();
    }

    private RequestSupplement.Item Item(string target)
    {
        var (kind, code) = target.Split(':', 2) is [var k, var c] ? (k, c) : ("document", target);
        var reason = Reasons.GetValueOrDefault(target) ?? "other";
        var law = View.Sheet.SupplementReasons.FirstOrDefault(r => r.Code == reason)?.LegalBasis;
        var named = View.Sheet.LegalBasis.FirstOrDefault(l => l.Id == law) is { } basis ? $"{basis.Act} {basis.Articles}".Trim() : law;
        var template = Templates.FirstOrDefault(t => t.Id.ToString("D") == Words.GetValueOrDefault(target));
        var note = Notes.GetValueOrDefault(target);
        var written = string.IsNullOrWhiteSpace(note) && template is not null ? MergeFields.Fill(template.Text, Values(kind, code)) : note ?? "";
        var cited = FirstFilled(LegalBasis, named, template?.LegalBasis);
        return new(kind, code, reason, written, cited);
    }

    /// <summary>The paper or question a target names, in the reader's language.</summary>
    public string NameOf(string kind, string code) => kind == "document"
        ? View.Sheet.Documents.FirstOrDefault(d => d.Code == code) is { } document ? texts.Of(document.Name) : code
        : Fields.FirstOrDefault(f => f.Key == code) is { } field ? texts.Pick(field.Label, field.LabelEn) : code;

    /// <summary>Issued in Vietnamese, so filled in Vietnamese.</summary>
    private Dictionary<string, string> Values(string kind, string code) => new()
    {
        ["applicant"] = View.Dossier.ApplicantName, ["paper"] = NameOf(kind, code), ["procedure"] = View.Sheet.Name.Vi,
        ["code"] = View.Dossier.Code, ["answer-by"] = texts.LongDate(Effect.AnswerBy),
    };

    private static string FirstFilled(params string?[] texts) => texts.FirstOrDefault(t => !string.IsNullOrWhiteSpace(t)) ?? "";
}
