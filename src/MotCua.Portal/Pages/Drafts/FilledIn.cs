using System.Text.Json.Nodes;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;

namespace MotCua.Portal.Pages.Drafts;

/// <summary>Everything a draft holds, to read once more before it is filed.</summary>
/// <param name="ChangeAt">Address below which it can be changed; null when it is only read.</param>
public sealed record FilledIn(DraftView View, string? ChangeAt)
{
    public JsonObject Answers { get; } = (JsonObject)JsonNode.Parse(View.Draft.Answers)!;

    public IReadOnlyList<(Fee Fee, decimal Amount)> Fees { get; } =
        FeeQuote.For(View.Sheet, View.Draft.CaseCode, View.Draft.Channel, View.Draft.Answers);
}
