using MotCua.Engines.Rules;

namespace MotCua.Tests.Engines.Rules;

/// <summary>Small models from the elements inside their definitions.</summary>
internal static class DmnCheck
{
    public static DmnModel Model(string content, params IEnumerable<string> imported) => DmnModel.Read(Text(content), imported);

    public static string Text(string content, string ns = "https://example.org/test") =>
        $"""<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="m" name="test" namespace="{ns}">{content}</definitions>""";

    public static string Import(string name, string ns) =>
        $"""<import namespace="{ns}" name="{name}" importType="https://www.omg.org/spec/DMN/20191111/MODEL/"/>""";

    public static string Literal(string text) => $"<literalExpression><text>{text}</text></literalExpression>";

    /// <summary>The value of decision <c>d</c> with this logic and these definitions beside it, as FEEL writes it.</summary>
    public static string Result(string logic, string beside = "", FeelContext? inputs = null) =>
        FeelCheck.Show(Model($"""{beside}<decision id="d" name="d">{logic}</decision>""").Evaluate("d", inputs ?? []));

    /// <summary>Whether an input of that type takes the value: what does not conform arrives as null.</summary>
    public static bool Takes(string type, object value, string definitions, params IEnumerable<string> imported)
    {
        var model = Model($"""
            {definitions}<inputData id="i" name="i"><variable name="i" typeRef="{type}"/></inputData>
            <decision id="d" name="d"><informationRequirement><requiredInput href="#i"/></informationRequirement>{Literal("i")}</decision>
            """, imported);
        return model.Evaluate("d", new FeelContext { ["i"] = value }) is not null;
    }

    public static DmnReadException Refused(string content) => Should.Throw<DmnReadException>(() => Model(content));
}
