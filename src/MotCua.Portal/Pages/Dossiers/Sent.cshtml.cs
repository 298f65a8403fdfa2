using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Engines.Forms;
using MotCua.Web.Access;
using MotCua.Web.Localisation;

namespace MotCua.Portal.Pages.Dossiers;

/// <summary>What the person sent: the answers as they stand after the last supplement, and every file to open again.</summary>
[RequirePermission(Permissions.Citizen)]
public sealed class SentModel(AppDbContext db, ProcedureCatalogue catalogue, CurrentActor actor, Texts texts) : PageModel
{
    private PublishedProcedure procedure = null!;

    public Dossier Dossier { get; private set; } = null!;

    /// <summary>The newest version of the answers.</summary>
    public AnswerVersion Latest { get; private set; } = null!;

    public JsonObject Answers { get; private set; } = [];

    public IEnumerable<FormPage> Topics => FormPages.Shown(procedure.Form, Answers, FormVariables.Of(Dossier));

    public async Task OnGetAsync(string code, CancellationToken ct)
    {
        Dossier = await db.LoadDossierAsync(await db.DossierIdAsync(code, actor, ct), actor, null, ct);
        Refusal.ThrowIf(Dossier.WhyNotFor(actor, MandateActs.Submit));
        procedure = await catalogue.VersionAsync(Dossier.ProcedureVersionId, ct);
        Latest = Dossier.Answers.MaxBy(a => a.Number)!;
        Answers = (JsonObject)JsonNode.Parse(Latest.Content)!;
    }

    public string NameOf(Attachment file) => procedure.Package.Sheet.Documents.FirstOrDefault(d => d.Code == file.DocumentCode) is { } document
        ? texts.Of(document.Name)
        : file.DocumentCode;
}
