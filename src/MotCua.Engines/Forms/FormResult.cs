using System.Text.Json.Nodes;

namespace MotCua.Engines.Forms;

/// <summary>Something wrong with one answer.</summary>
/// <param name="Key">Key of the field; inside rows <c>list[0].key</c>.</param>
/// <param name="Code">
/// Stable code: required, too-short, too-long, pattern, not-a-number, too-small, too-large, too-many-decimals, too-early, too-late, not-a-date, not-a-time,
/// not-an-option, wrong-type, too-many-rows, check, or the field's own kind (citizen-id, tax-code, phone, email, person-name, area).
/// </param>
/// <param name="Args">Values for the sentence: the limit; for check the Vietnamese and the English message.</param>
public sealed record FormError(string Key, string Code, params IReadOnlyList<object> Args);

/// <summary>What validation found.</summary>
/// <param name="Errors">Faults in the order of the form; of one page when a page was asked for.</param>
/// <param name="Answers">All answers of the form in their clean shape: no hidden, disabled or unknown keys, no blanks; text in NFC.</param>
/// <param name="Hidden">Keys of fields, groups and pages that are left out with these answers; inside rows <c>list[0].key</c>.</param>
public sealed record FormResult(IReadOnlyList<FormError> Errors, JsonObject Answers, IReadOnlySet<string> Hidden)
{
    /// <summary>What can be chosen now in fields whose options depend on answers or variables, by key.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FormOption>> Choices { get; init; } = new Dictionary<string, IReadOnlyList<FormOption>>();

    /// <summary>What texts, HTML and tables show with these answers, by key; hidden ones are left out.</summary>
    public IReadOnlyDictionary<string, ShownContent> Shown { get; init; } = new Dictionary<string, ShownContent>();
}
