using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Components;
using MotCua.Web.Localisation;

namespace MotCua.Office.Pages.Catalogue;

/// <summary>
/// Edits one file of a draft: as text, which needs no script, or with the editor for its kind. A text that cannot be
/// read, or that somebody else has overtaken, is not saved and not lost.
/// </summary>
[RequirePermission(Permissions.CatalogueEdit), RequestSizeLimit(RequestLimit), RequestFormLimits(MultipartBodyLengthLimit = RequestLimit)]
public sealed class FileModel(DraftViews drafts, SaveProcedureDraft save, CurrentActor actor, Texts texts) : DraftPageModel(drafts, actor)
{
    private const int RequestLimit = 10 * 1024 * 1024;

    /// <summary>The file as it is typed; the draft's own when nothing was typed.</summary>
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>Set after saving, to say so.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Saved { get; set; }

    public string FileName => (string)RouteData.Values["file"]!;

    /// <summary>Plain name of the script and style sheet that edit this kind of file; null for the files of text.</summary>
    public string? Editor => FileName switch
    {
        PackageFiles.Process => "process-editor",
        PackageFiles.Rules => "rules-editor",
        PackageFiles.Form => "form-editor",
        _ => null,
    };

    public IReadOnlyList<PackageFinding> Findings { get; private set; } = [];

    /// <summary>What differs between the draft now and what was typed, when somebody saved it in between.</summary>
    public IReadOnlyList<IReadOnlyList<DiffLine>>? Overtaken { get; private set; }

    /// <summary>Something was typed that is not saved.</summary>
    public bool Unsaved { get; private set; }

    public IEnumerable<SelectOption> Roles => SheetWords.StepRoles.Select(r => new SelectOption(r, texts[$"catalogue.word.{r}"]));

    public IEnumerable<SelectOption> Actions => SheetWords.StepActions.Select(a => new SelectOption(a, texts[$"catalogue.word.{a}"]));

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var typed = (Text ?? "").ReplaceLineEndings("\n");
        return await SaveAsync(id, typed, ct);
    }

    /// <summary>Checks what was typed and saves nothing.</summary>
    public async Task<IActionResult> OnPostCheckAsync(CancellationToken ct)
    {
        await RedisplayAsync(ct);
        (Unsaved, Findings) = (true, PackageValidator.Validate(View.Files.With(Changed(Text ?? ""))));
        return Page();
    }

    public async Task<IActionResult> OnPostUploadAsync(Guid id, CancellationToken ct)
    {
        Refusal.ThrowIf(Upload is { Length: > 0 } ? null : new Refusal("file-empty"));
        using var reader = new StreamReader(Upload!.OpenReadStream());
        return await SaveAsync(id, (await reader.ReadToEndAsync(ct)).ReplaceLineEndings("\n"), ct);
    }

    public override async Task RedisplayAsync(CancellationToken ct)
    {
        if (!PackageReader.Files.Contains(FileName))
            throw new NotFoundException("file");
        await base.RedisplayAsync(ct);
        Findings = View.Findings;
        Text ??= View.Files.Texts[FileName];
    }

    private async Task<IActionResult> SaveAsync(Guid id, string typed, CancellationToken ct)
    {
        Text = typed;
        await RedisplayAsync(ct);
        try
        {
            var outcome = await save.HandleAsync(new(id, Version, Changed(typed)), Actor, ct);
            return outcome.Draft is null ? NotSaved(outcome.Findings) : Redirect($"{View.Path}/files/{FileName}?saved=true");
        }
        catch (StaleException)
        {
            return Stale(typed);
        }
    }

    private PackageFiles Changed(string text) => new(new Dictionary<string, string> { [FileName] = text });

    private IActionResult NotSaved(IReadOnlyList<PackageFinding> findings)
    {
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        (Unsaved, Findings) = (true, findings);
        ModelState.SetModelValue(nameof(Text), Text, Text);
        ModelState.AddModelError(nameof(Text), texts["catalogue.file.unreadable"]);
        return Page();
    }

    private IActionResult Stale(string typed)
    {
        Response.StatusCode = StatusCodes.Status409Conflict;
        Unsaved = true;
        Overtaken = LineDiff.Parts(LineDiff.Of(View.Files.Texts[FileName].Split('\n'), typed.Split('\n')));
        return Page();
    }
}
