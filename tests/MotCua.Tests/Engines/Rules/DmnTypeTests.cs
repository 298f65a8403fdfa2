using MotCua.Engines.Rules;
using static MotCua.Tests.Engines.Rules.DmnCheck;

namespace MotCua.Tests.Engines.Rules;

/// <summary>Item definitions: how types are named, built and found, and what conforms to them.</summary>
public class DmnTypeTests
{
    private const string Age = """<itemDefinition name="tAge"><typeRef>number</typeRef><allowedValues><text>[0..130]</text></allowedValues></itemDefinition>""";
    private static readonly string Library = Text(
        """<itemDefinition name="tFee"><typeRef>number</typeRef></itemDefinition><itemDefinition name="tSign"><typeRef>boolean</typeRef></itemDefinition>""",
        "https://example.org/library");

    [Theory]
    [InlineData("number", true)]
    [InlineData("feel:number", true)]
    [InlineData(":number", true)]
    [InlineData("string", false)]
    [InlineData("feel:string", false)]
    [InlineData("tAge", true)]
    [InlineData("p:tAge", true)]
    [InlineData(" tAge ", true)]
    [InlineData("nowhere", true)]
    [InlineData("x:nowhere", true)]
    [InlineData("", true)]
    public void Types_are_found_with_and_without_a_prefix_and_unknown_ones_take_anything(string type, bool takesNumber) =>
        Takes(type, 7, Age).ShouldBe(takesNumber);

    [Theory]
    [InlineData("tAge")]
    [InlineData("p:tAge")]
    [InlineData("feel:number")]
    [InlineData(":number")]
    public void A_prefix_does_not_loosen_a_type(string type) => Takes(type, "seven", Age).ShouldBeFalse();

    [Fact]
    public void A_type_of_the_model_hides_the_built_in_one_of_that_name() =>
        Takes("number", "seven", """<itemDefinition name="number"><typeRef>string</typeRef></itemDefinition>""").ShouldBeTrue();

    [Theory]
    [InlineData("lib", "lib.tFee", false)]
    [InlineData("lib", "x:tFee", false)]
    [InlineData("lib", "tFee", true)]
    [InlineData("lib", "library.tFee", true)]
    [InlineData("", "tFee", false)]
    [InlineData("", "tOther", true)]
    public void Types_of_an_import_are_found_by_its_name(string import, string type, bool takesText) =>
        Takes(type, "text", Import(import, "https://example.org/library"), Library).ShouldBe(takesText);

    [Fact]
    public void Imports_whose_names_begin_alike_are_told_apart()
    {
        var other = Text("""<itemDefinition name="tKind"><typeRef>string</typeRef></itemDefinition>""", "https://example.org/other");
        var imports = Import("lib", "https://example.org/other") + Import("library", "https://example.org/library");
        Takes("library.tFee", "text", imports, Library, other).ShouldBeFalse();
        Takes("lib.tKind", 1, imports, Library, other).ShouldBeFalse();
        Takes("y:tSign", 1, imports, Library, other).ShouldBeFalse();
    }

    [Fact]
    public void A_type_may_hold_itself()
    {
        const string Node = """
            <itemDefinition name="tNode"><itemComponent name="value"><typeRef>number</typeRef></itemComponent><itemComponent name="next"><typeRef>tNode</typeRef></itemComponent></itemDefinition>
            """;
        var chain = new FeelContext { ["value"] = 1, ["next"] = new FeelContext { ["value"] = 2, ["next"] = null } };
        Takes("tNode", chain, Node).ShouldBeTrue();
        Takes("tNode", new FeelContext { ["value"] = "x", ["next"] = null }, Node).ShouldBeFalse();
        Takes("tNode", new FeelContext { ["value"] = 1 }, Node).ShouldBeFalse();
    }

    [Theory]
    [InlineData(60)]
    [InlineData(1)]
    public void Types_nest(int depth) => Takes("t", 1, Nested(depth)).ShouldBeFalse();

    [Fact]
    public void Types_that_nest_too_deep_are_refused()
    {
        var refused = Should.Throw<DmnReadException>(() => Takes("t", 1, Nested(61)));
        refused.MessageEn.ShouldBe("types nest too deep.");
        refused.MessageVi.ShouldBe("kiểu dữ liệu lồng nhau quá sâu.");
    }

    [Theory]
    [InlineData("function(x: number) x", true)]
    [InlineData("function(x: string) x", false)]
    [InlineData("function(x: number, y: number) x", false)]
    [InlineData("1", false)]
    public void A_function_conforms_by_its_parameters(string expression, bool conforms) => (Model($"""
        <itemDefinition name="tFunction"><functionItem outputTypeRef="number"><parameters name="x" typeRef="number"/></functionItem></itemDefinition>
        <decision id="d" name="d"><variable name="d" typeRef="tFunction"/>{Literal(expression)}</decision>
        """).Evaluate("d", []) is not null).ShouldBe(conforms);

    [Theory]
    [InlineData("1", "1")]
    [InlineData("\"one\"", "null")]
    public void Knowledge_gives_what_its_function_type_says(string body, string expected) => Result(
        $"<knowledgeRequirement><requiredKnowledge href=\"#b\"/></knowledgeRequirement>{Literal("b()")}",
        $"""
        <itemDefinition name="tFunction"><functionItem outputTypeRef="number"/></itemDefinition>
        <businessKnowledgeModel id="b" name="b"><variable name="b" typeRef="tFunction"/><encapsulatedLogic>{Literal(body)}</encapsulatedLogic></businessKnowledgeModel>
        """).ShouldBe(expected);

    [Theory]
    [InlineData("""<itemDefinition name="t" typeRef="number"/>""", false)]
    [InlineData("""<itemDefinition name="t" typeRef="number"><typeRef>string</typeRef></itemDefinition>""", true)]
    [InlineData("""<itemDefinition name="t" isCollection="1"><typeRef>string</typeRef></itemDefinition>""", true)]
    [InlineData("""<itemDefinition name="t" isCollection="true"><typeRef>number</typeRef></itemDefinition>""", false)]
    public void A_type_is_named_by_child_or_by_attribute(string definition, bool takesText) =>
        Takes("t", "text", definition).ShouldBe(takesText);

    [Theory]
    [InlineData("1", true)]
    [InlineData("true", true)]
    [InlineData("0", false)]
    [InlineData("false", false)]
    public void A_collection_is_a_list(string flag, bool takesList) =>
        Takes("t", new[] { "a", "b" }, $"""<itemDefinition name="t" isCollection="{flag}"><typeRef>string</typeRef></itemDefinition>""").ShouldBe(takesList);

    [Theory]
    [InlineData("tA", "string", "x|y")]
    [InlineData("tB", "string", "x|y")]
    [InlineData(" tC", "string", "x|y")]
    [InlineData("tMany", "list", "")]
    [InlineData("tBox", "context", "")]
    [InlineData("tRange", "number", "")]
    [InlineData("tGap", "string", "")]
    [InlineData("tBroken", "string", "")]
    [InlineData("tLoop", "Any", "")]
    [InlineData("date", "date", "")]
    [InlineData("nowhere", "nowhere", "")]
    public void An_input_tells_its_feel_type_and_its_values(string type, string feel, string values)
    {
        var input = Model($"""
            <itemDefinition name="tA"><typeRef>string</typeRef><allowedValues><text>"x", "y"</text></allowedValues></itemDefinition>
            <itemDefinition name="tB"><typeRef>tA</typeRef></itemDefinition><itemDefinition name="tC"><typeRef>tB</typeRef></itemDefinition>
            <itemDefinition name="tMany" isCollection="true"><typeRef>number</typeRef></itemDefinition>
            <itemDefinition name="tBox"><itemComponent name="a"><typeRef>number</typeRef></itemComponent></itemDefinition>
            <itemDefinition name="tRange"><typeRef>number</typeRef><allowedValues><text>1, [2..3]</text></allowedValues></itemDefinition>
            <itemDefinition name="tGap"><typeRef>string</typeRef><allowedValues><text>"x", null</text></allowedValues></itemDefinition>
            <itemDefinition name="tBroken"><typeRef>string</typeRef><allowedValues><text/></allowedValues></itemDefinition>
            <itemDefinition name="tLoop"><typeRef>tLoop</typeRef></itemDefinition>
            <inputData id="i" name="i"><variable name="i" typeRef="{type}"/></inputData>
            <decision id="d" name="d"><informationRequirement><requiredInput href="#i"/></informationRequirement>{Literal("i")}</decision>
            """).FindDecision("d")!.Inputs.ShouldHaveSingleItem();
        (input.TypeName, string.Join("|", input.AllowedValues)).ShouldBe((feel, values));
    }

    private static string Nested(int depth)
    {
        var inner = "<typeRef>number</typeRef>";
        for (var i = 0; i < depth; i++) inner = $"""<itemComponent name="c">{inner}</itemComponent>""";
        return $"""<itemDefinition name="t">{inner}</itemDefinition>""";
    }
}
