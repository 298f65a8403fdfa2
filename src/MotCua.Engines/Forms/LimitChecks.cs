using System.Globalization;
using System.Text.Json.Nodes;
using MotCua.Engines.Rules;

namespace MotCua.Engines.Forms;

/// <summary>Checks a clean value against the limits of its field.</summary>
internal static class LimitChecks
{
    /// <summary>Longest text of any field, in UTF-16 units.</summary>
    internal const int LongestText = 10_000;

    internal sealed record Fault(string Code, params object[] Args);

    internal static IEnumerable<Fault> Faults(FormField field, JsonNode value, AnswerScope scope)
    {
        var own = field.Type switch
        {
            FieldType.Number => NumberFaults(field, value.GetValue<decimal>(), scope),
            FieldType.Date => DateFaults(field, CleanValue.Date(value)!.Value, scope),
            FieldType.DateTime => PastFault(field, DateOnly.FromDateTime(CleanValue.DateTime(value)!.Value), scope),
            FieldType.TextField or FieldType.TextArea or FieldType.FilePicker or FieldType.Select => TextFaults(field, value.ToString()),
            _ => []
        };
        return own.Concat(CheckFault(field, scope));
    }

    private static IEnumerable<Fault> TextFaults(FormField field, string text)
    {
        var limits = field.Limits;
        var length = new StringInfo(text).LengthInTextElements;
        if (limits.MinLength is { } least && length < least) yield return new Fault("too-short", least);
        if (limits.MaxLength is { } most && length > most) yield return new Fault("too-long", most);
        if (text.Length > LongestText) yield return new Fault("too-long", LongestText);
        else if (limits.Pattern?.IsMatch(text) == false) yield return new Fault("pattern");
        if (!FieldKinds.IsValid(field.Kind, text)) yield return new Fault(field.Kind!);
    }

    private static IEnumerable<Fault> NumberFaults(FormField field, decimal number, AnswerScope scope)
    {
        var limits = field.Limits;
        var least = AnswerScope.Bound(limits.MinExpression, scope).Number ?? limits.Min;
        var most = AnswerScope.Bound(limits.MaxExpression, scope).Number ?? limits.Max;
        if (number < least) yield return new Fault("too-small", least);
        if (number > most) yield return new Fault("too-large", most);
        if (limits.Decimals is { } decimals && decimal.Round(number, decimals) != number) yield return new Fault("too-many-decimals", decimals);
    }

    private static IEnumerable<Fault> DateFaults(FormField field, DateOnly on, AnswerScope scope)
    {
        if (AnswerScope.Bound(field.Limits.MinExpression, scope).On is { } first && on < first) yield return new Fault("too-early", first);
        if (AnswerScope.Bound(field.Limits.MaxExpression, scope).On is { } last && on > last) yield return new Fault("too-late", last);
        foreach (var fault in PastFault(field, on, scope)) yield return fault;
    }

    private static IEnumerable<Fault> PastFault(FormField field, DateOnly on, AnswerScope scope)
    {
        if (field.Limits.NotPast && scope.Context[AnswerScope.Today] is FeelDate day && day.ToDateOnly() is var today && on < today) yield return new Fault("too-early", today);
    }

    private static IEnumerable<Fault> CheckFault(FormField field, AnswerScope scope)
    {
        if (field.Limits.Check is { } check && !check.Expression.IsTrue(scope.Context)) yield return new Fault("check", check.Message, check.MessageEn);
    }
}
