using System.Text.RegularExpressions;
using MotCua.Engines.Rules;

namespace MotCua.Engines.Forms;

/// <summary>One component of a form: a question, a group of questions, rows of questions, or something shown.</summary>
public sealed record FormField
{
    /// <summary>Key of the answer, unique in its form; may have dots (nested objects). The id for components without an answer.</summary>
    public required string Key { get; init; }

    /// <summary>What kind of component it is.</summary>
    public required FieldType Type { get; init; }

    /// <summary>Component type as written in the schema.</summary>
    public required string TypeName { get; init; }

    /// <summary>Our own kind from <c>motcua:kind</c>, for example <c>citizen-id</c>; null for a plain field.</summary>
    public string? Kind { get; init; }

    /// <summary>What this answer is to the dossier, from <c>motcua:role</c>, for example <c>applicant.name</c>.</summary>
    public string? Role { get; init; }

    /// <summary>Vietnamese label.</summary>
    public string Label { get; init; } = "";

    /// <summary>English label; null when there is none.</summary>
    public string? LabelEn { get; init; }

    /// <summary>Vietnamese hint.</summary>
    public string? Help { get; init; }

    /// <summary>English hint.</summary>
    public string? HelpEn { get; init; }

    /// <summary>Why it is asked, Vietnamese.</summary>
    public string? Why { get; init; }

    /// <summary>Why it is asked, English.</summary>
    public string? WhyEn { get; init; }

    /// <summary>Text of a component that is only shown, Vietnamese; markdown or HTML, its expressions not yet filled in.</summary>
    public FormText? Text { get; init; }

    /// <summary>The same in English.</summary>
    public FormText? TextEn { get; init; }

    /// <summary>What a table shows; null for anything else.</summary>
    public FormTable? Table { get; init; }

    /// <summary>Code of the required document that a file slot stands for (vi: thành phần hồ sơ); null for anything else.</summary>
    public string? Document { get; init; }

    /// <summary>Short text before the control, such as a currency.</summary>
    public string? Prefix { get; init; }

    /// <summary>Short text after the control.</summary>
    public string? Suffix { get; init; }

    /// <summary>Limits the answer must keep.</summary>
    public FieldLimits Limits { get; init; } = FieldLimits.None;

    /// <summary>Answers to choose, when they are fixed.</summary>
    public IReadOnlyList<FormOption> Options { get; init; } = [];

    /// <summary>Name of the variable that lists the answers to choose; null when fixed.</summary>
    public string? OptionsKey { get; init; }

    /// <summary>Expression that lists the answers to choose; null when fixed.</summary>
    public FeelExpression? OptionsExpression { get; init; }

    /// <summary>The component is left out while this is true; null means always there.</summary>
    public FeelExpression? Hide { get; init; }

    /// <summary>The value of a computed component.</summary>
    public FeelExpression? Computed { get; init; }

    /// <summary>True when the form shows it greyed: it is never part of the answer.</summary>
    public bool Disabled { get; init; }

    /// <summary>True when the form shows it but the person cannot change it: the answer is always its default.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Whether rows may be added and taken away.</summary>
    public bool RowsMayChange { get; init; } = true;

    /// <summary>Value the form starts with, as JSON text; null when none.</summary>
    public string? Default { get; init; }

    /// <summary>Components inside a group or a row.</summary>
    public IReadOnlyList<FormField> Children { get; init; } = [];

    /// <summary>Keys that lead from the enclosing object to the answer.</summary>
    public IReadOnlyList<string> Path { get; init; } = [];

    /// <summary>Rows a new list starts with.</summary>
    public int StartRows { get; init; } = 1;

    /// <summary>Whether it takes an answer; a disabled or read-only one not from the person.</summary>
    public bool IsInput => Type is not (FieldType.Group or FieldType.Shown or FieldType.Expression);
}

/// <summary>Limits of an answer. Numbers and lengths are inclusive.</summary>
public sealed record FieldLimits
{
    /// <summary>No limits.</summary>
    public static readonly FieldLimits None = new();

    /// <summary>True when there must be an answer.</summary>
    public bool Required { get; init; }

    /// <summary>There must be an answer while this is true.</summary>
    public FeelExpression? RequiredWhen { get; init; }

    /// <summary>Fewest characters.</summary>
    public int? MinLength { get; init; }

    /// <summary>Most characters.</summary>
    public int? MaxLength { get; init; }

    /// <summary>Pattern that must be found in the text.</summary>
    public Regex? Pattern { get; init; }

    /// <summary>Smallest number.</summary>
    public decimal? Min { get; init; }

    /// <summary>Largest number.</summary>
    public decimal? Max { get; init; }

    /// <summary>Expression for the smallest number or date.</summary>
    public FeelExpression? MinExpression { get; init; }

    /// <summary>Expression for the largest number or date.</summary>
    public FeelExpression? MaxExpression { get; init; }

    /// <summary>Most digits after the decimal mark.</summary>
    public int? Decimals { get; init; }

    /// <summary>True when a date may not be before <c>today</c>, where the caller says which day that is.</summary>
    public bool NotPast { get; init; }

    /// <summary>Expression that must be true, and its two messages.</summary>
    public FieldCheck? Check { get; init; }
}

/// <summary>A rule of its own: an expression over all answers with a message in both languages.</summary>
public sealed record FieldCheck(FeelExpression Expression, string Message, string MessageEn);
