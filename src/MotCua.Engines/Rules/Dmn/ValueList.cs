using System.Xml.Linq;
using MotCua.Engines.Rules.Nodes;
using MotCua.Engines.Rules.Syntax;
using MotCua.Engines.Rules.Values;

namespace MotCua.Engines.Rules.Dmn;

/// <summary>Lists of values such as <c>"a", "b"</c> in allowed, input and output values.</summary>
internal static class ValueList
{
    /// <summary>The values in the text of an element; empty when it has none or they are not plain values.</summary>
    public static IReadOnlyList<object> Read(XElement? element)
    {
        if (element is null || DmnXml.Text(element) is not { Length: > 0 } text) return [];
        try
        {
            var node = Parser.ParseExpression($"[{text}]", Vocabulary.Builtin);
            var list = node.Evaluate(new ContextScope(new EvaluationRun(FeelSettings.Standard), null, new FeelContext()));
            return list is IReadOnlyList<object?> values && values.All(v => v is not (null or FeelRange)) ? [.. values.OfType<object>()] : [];
        }
        catch (FeelSyntaxException)
        {
            return [];
        }
    }
}
