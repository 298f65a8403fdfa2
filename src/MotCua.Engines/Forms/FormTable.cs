using System.Text.Json.Nodes;
using MotCua.Engines.Rules;

namespace MotCua.Engines.Forms;

/// <summary>A column of a table.</summary>
/// <param name="Key">Which part of a row it shows.</param>
/// <param name="Label">Vietnamese head.</param>
/// <param name="LabelEn">English head; null when there is none.</param>
public sealed record FormColumn(string Key, string Label, string? LabelEn = null);

/// <summary>A table of a form: rows from an answer, a variable or an expression, columns fixed or from an expression.</summary>
public sealed class FormTable
{
    /// <summary>Most rows that are shown.</summary>
    public const int MostRows = 200;

    private readonly FeelExpression? _rows;
    private readonly FeelExpression? _columns;

    private FormTable(FeelExpression? rows, FeelExpression? columns, IReadOnlyList<FormColumn> fixedColumns) =>
        (_rows, _columns, Columns) = (rows, columns, fixedColumns);

    /// <summary>The columns when they are fixed; empty when an expression gives them.</summary>
    public IReadOnlyList<FormColumn> Columns { get; }

    internal static FormTable Read(Component c) => new(
        c.Expression("dataSource"), c.Expression("columnsExpression"),
        [.. (c.Json["columns"] as JsonArray ?? []).OfType<JsonObject>().Select(column => Column(new Component(column, 0)))]);

    private static FormColumn Column(Component c) =>
        new(c.Text("key") ?? "", c.Text("label") ?? c.Text("key") ?? "", c.Text("labelEn") ?? c.Property("label.en"));

    internal ShownContent Fill(FeelContext context)
    {
        var rows = (FeelJson.ToJson(_rows?.Evaluate(context)) as JsonArray ?? []).OfType<JsonObject>().Take(MostRows).ToList();
        var columns = _columns is null ? Columns
            : [.. (FeelJson.ToJson(_columns.Evaluate(context)) as JsonArray ?? []).OfType<JsonObject>().Select(column => Column(new Component(column, 0)))];
        return new ShownContent
        {
            Columns = columns,
            Rows = [.. rows.Select(row => columns.Select(column => row[column.Key]?.ToString() ?? "").ToList())]
        };
    }
}

/// <summary>What a component that is only shown says with the answers so far.</summary>
public sealed record ShownContent
{
    /// <summary>Text or HTML in Vietnamese; empty for a table.</summary>
    public string Text { get; init; } = "";

    /// <summary>The same in English; null when there is none.</summary>
    public string? TextEn { get; init; }

    /// <summary>Heads of a table.</summary>
    public IReadOnlyList<FormColumn> Columns { get; init; } = [];

    /// <summary>Cells of a table, row by row, as many as there are columns.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Rows { get; init; } = [];

    internal static ShownContent? Of(FormField field, AnswerScope scope)
    {
        if (field.Table is { } table) return table.Fill(scope.Context);
        if (field.Text is not { } text) return null;
        var html = field.TypeName == "html";
        return new ShownContent { Text = text.Fill(scope.Context, html), TextEn = field.TextEn?.Fill(scope.Context, html) };
    }
}
