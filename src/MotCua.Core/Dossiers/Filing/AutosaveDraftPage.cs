using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Engines.Forms;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Saves a page while it is still being filled in, as typed. It never makes a page done, and it never writes over what
/// another device has saved meanwhile: both versions are shown, and the person decides.
/// </summary>
public sealed class AutosaveDraftPage(AppDbContext db, Journal journal, ProcedureCatalogue catalogue)
{
    /// <param name="Answers">The page's fields as read from the request.</param>
    /// <param name="Seen">Mark of the page's answers that the person began from.</param>
    public sealed record Command(Guid DraftId, string PageKey, JsonObject Answers, string Seen);

    /// <param name="Seen">Mark of what is saved now.</param>
    /// <param name="Differences">Empty when it was saved; otherwise nothing was, and these fields differ.</param>
    public sealed record Saved(string Seen, DateTimeOffset SavedAt, IReadOnlyList<Difference> Differences);

    /// <summary>A field that holds something else on the device than in the draft.</summary>
    public sealed record Difference(FormField Field, JsonNode? Typed, JsonNode? Kept);

    public async Task<Saved> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var draft = await db.LoadDraftAsync(command.DraftId, actor, ct);
        Refusal.ThrowIf(draft.WhyNotEdit(journal.Now));
        var procedure = await catalogue.VersionAsync(draft.ProcedureVersionId, ct);
        var page = procedure.Form.Pages.FirstOrDefault(p => p.Key == command.PageKey) ?? throw new NotFoundException("page");
        var kept = (JsonObject)JsonNode.Parse(draft.Answers)!;
        var merged = SaveDraftPage.Merge(draft.Answers, command.Answers);
        var differences = Differences(page, merged, kept);
        if (differences.Count == 0)
            return new Saved(MarkOf(page, kept), draft.SavedAt, []);
        if (MarkOf(page, kept) != command.Seen)
            return new Saved(MarkOf(page, kept), draft.SavedAt, differences);
        journal.Start(nameof(AutosaveDraftPage), actor);
        draft.Answers = merged.ToJsonString();
        draft.SavedAt = journal.Now;
        journal.Record(draft, new DraftPageSaved(page.Key, false));
        await journal.CommitAsync(ct);
        return new Saved(MarkOf(page, merged), draft.SavedAt, []);
    }

    /// <summary>Short mark of what a page's fields hold.</summary>
    public static string MarkOf(FormPage page, JsonObject answers)
    {
        var text = string.Join('\n', Inputs(page.Components).Select(f => $"{f.Key}={AnswerPaths.Get(answers, f.Path)?.ToJsonString() ?? "null"}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..16];
    }

    private static List<Difference> Differences(FormPage page, JsonObject typed, JsonObject kept) =>
        [.. Inputs(page.Components).Select(f => new Difference(f, AnswerPaths.Get(typed, f.Path), AnswerPaths.Get(kept, f.Path)))
            .Where(d => !IsSame(d.Typed, d.Kept))];

    /// <summary>Nothing and an empty answer are the same.</summary>
    private static bool IsSame(JsonNode? a, JsonNode? b) =>
        JsonNode.DeepEquals(a, b) || (IsBlank(a) && IsBlank(b));

    private static bool IsBlank(JsonNode? node) => node switch
    {
        null => true,
        JsonArray list => list.Count == 0,
        JsonValue value => value.ToString().Length == 0,
        _ => false,
    };

    /// <summary>Fields with an answer of their own; a list is one answer.</summary>
    private static IEnumerable<FormField> Inputs(IEnumerable<FormField> fields) => fields.SelectMany(f =>
        f.Type == FieldType.Group ? Inputs(f.Children) : f.IsInput ? [f] : Array.Empty<FormField>());
}
