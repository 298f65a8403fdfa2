using System.Xml.Linq;

namespace MotCua.Core.Catalogue.Import;

/// <summary>The rules of a draft: with one case a constant, with several a question that lists them.</summary>
internal static class DraftRules
{
    private static readonly XNamespace Dmn = "https://www.omg.org/spec/DMN/20191111/MODEL/";

    /// <summary>Name of the pre-question that lists the cases.</summary>
    public const string Question = "variant";

    public static string Write(ProcedureSheet sheet)
    {
        var several = sheet.Cases.Count > 1;
        var root = new XElement(Dmn + "definitions",
            new XAttribute("id", "rules"), new XAttribute("name", sheet.Code), new XAttribute("namespace", $"https://motcua.vn/dmn/{sheet.Code}"),
            several ? Input() : null,
            new XElement(Dmn + "decision", new XAttribute("id", "case"), new XAttribute("name", "case"),
                new XElement(Dmn + "variable", new XAttribute("id", "case_variable"), new XAttribute("name", "case"), new XAttribute("typeRef", "string")),
                several ? Requirement() : null,
                several ? Table(sheet) : Constant(sheet.Cases[0].Code)));
        return new XDeclaration("1.0", "UTF-8", null) + "\n" + root + "\n";
    }

    /// <summary>The value of the question that stands for a case: its last two digits.</summary>
    public static string Value(ProcedureCase @case) => @case.Code[^2..];

    private static XElement Input() => new(Dmn + "inputData", new XAttribute("id", "input_variant"), new XAttribute("name", Question),
        new XElement(Dmn + "variable", new XAttribute("id", "input_variant_variable"), new XAttribute("name", Question), new XAttribute("typeRef", "string")));

    private static XElement Requirement() => new(Dmn + "informationRequirement", new XAttribute("id", "case_needs_variant"),
        new XElement(Dmn + "requiredInput", new XAttribute("href", "#input_variant")));

    private static XElement Constant(string code) => new(Dmn + "literalExpression", new XAttribute("id", "case_value"), Text($"\"{code}\""));

    private static XElement Table(ProcedureSheet sheet) => new(Dmn + "decisionTable",
        new XAttribute("id", "case_table"), new XAttribute("hitPolicy", "UNIQUE"),
        new XElement(Dmn + "input", new XAttribute("id", "case_input"),
            new XElement(Dmn + "inputExpression", new XAttribute("id", "case_expression"), new XAttribute("typeRef", "string"), Text(Question)),
            new XElement(Dmn + "inputValues", new XAttribute("id", "case_values"),
                Text(string.Join(",", sheet.Cases.Select(c => $"\"{Value(c)}\""))))),
        new XElement(Dmn + "output", new XAttribute("id", "case_output"), new XAttribute("name", "case"), new XAttribute("typeRef", "string")),
        sheet.Cases.Select((c, i) => new XElement(Dmn + "rule", new XAttribute("id", $"rule_{i + 1}"),
            new XElement(Dmn + "inputEntry", new XAttribute("id", $"rule_{i + 1}_in"), Text($"\"{Value(c)}\"")),
            new XElement(Dmn + "outputEntry", new XAttribute("id", $"rule_{i + 1}_out"), Text($"\"{c.Code}\"")))));

    private static XElement Text(string expression) => new(Dmn + "text", expression);
}
