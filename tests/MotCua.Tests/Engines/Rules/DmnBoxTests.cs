using MotCua.Engines.Rules;
using static MotCua.Tests.Engines.Rules.DmnCheck;

namespace MotCua.Tests.Engines.Rules;

/// <summary>Boxed expressions one by one: their types, what may be missing in them, and how deep they go.</summary>
public class DmnBoxTests
{
    [Theory]
    [InlineData("""<literalExpression typeRef="number"><text>1</text></literalExpression>""", "1")]
    [InlineData("""<literalExpression typeRef="number"><text>"one"</text></literalExpression>""", "null")]
    [InlineData("""<literalExpression typeRef="nowhere"><text>"one"</text></literalExpression>""", "\"one\"")]
    [InlineData("<literalExpression><text>  </text></literalExpression>", "null")]
    [InlineData("<literalExpression/>", "null")]
    [InlineData("""<list typeRef="string"><literalExpression><text>1</text></literalExpression><literalExpression><text>2</text></literalExpression></list>""", "null")]
    public void A_box_holds_to_its_type(string box, string expected) => Result(box).ShouldBe(expected);

    [Theory]
    [InlineData("", "1", "2", "2")]
    [InlineData("kind=\"FEEL\"", "1", "2", "2")]
    [InlineData("kind=\"Java\"", "1", "2", "null")]
    [InlineData("typeRef=\"string\"", "1", "2", "2")]
    [InlineData("typeRef=\"tFunction\"", "1", "2", "2")]
    [InlineData("typeRef=\"tFunction\"", "1", "\"two\"", "null")]
    public void A_boxed_function_is_called_and_gives_what_its_type_says(string attributes, string argument, string body, string expected) => Result(
        $"""
        <context><contextEntry><variable name="f"/><functionDefinition {attributes}><formalParameter name="x"/>{Literal(body)}</functionDefinition></contextEntry>
          <contextEntry>{Literal($"f({argument})")}</contextEntry></context>
        """,
        """<itemDefinition name="tFunction"><functionItem outputTypeRef="number"><parameters name="x"/></functionItem></itemDefinition>""").ShouldBe(expected);

    [Theory]
    [InlineData("""<functionDefinition><formalParameter name="x" typeRef="number"/></functionDefinition>""")]
    [InlineData("""<functionDefinition kind="PMML"><formalParameter name="x"/></functionDefinition>""")]
    public void A_function_without_a_body_gives_null(string function) =>
        Result($"""<context><contextEntry><variable name="f"/>{function}</contextEntry><contextEntry>{Literal("[f(1)]")}</contextEntry></context>""").ShouldBe("[null]");

    [Theory]
    [InlineData("number", "\"a\"", "{a: null}")]
    [InlineData("string", "\"a\"", "{a: \"a\"}")]
    public void An_entry_of_a_context_holds_to_the_type_of_its_variable(string type, string value, string expected) =>
        Result($"""<context><contextEntry><variable name="a" typeRef="{type}"/>{Literal(value)}</contextEntry></context>""").ShouldBe(expected);

    [Fact]
    public void An_entry_without_an_expression_is_null() =>
        Result("""<context><contextEntry><variable name="a"/></contextEntry><contextEntry><variable name="b"/><literalExpression><text>a = null</text></literalExpression></contextEntry></context>""")
            .ShouldBe("{a: null, b: true}");

    [Fact]
    public void A_short_row_of_a_relation_ends_in_null_and_a_column_holds_to_its_type() => Result(
        $"""
        <relation><column name="a" typeRef="number"/><column name="b"/>
          <row>{Literal("1")}</row><row>{Literal("\"x\"")}{Literal("2")}</row></relation>
        """).ShouldBe("[{a: 1, b: null}, {a: null, b: 2}]");

    [Fact]
    public void An_argument_without_an_expression_is_null() => Result(
        $"""
        <context><contextEntry><variable name="f"/><functionDefinition><formalParameter name="x"/>{Literal("x = null")}</functionDefinition></contextEntry>
          <contextEntry><invocation>{Literal("f")}<binding><parameter name="x"/></binding></invocation></contextEntry></context>
        """).ShouldBe("true");

    [Theory]
    [InlineData("<invocation id=\"x\"/>", "the invocation names no function.", "lời gọi không có hàm.")]
    [InlineData("<conditional id=\"x\"><if><literalExpression><text>true</text></literalExpression></if></conditional>", "the part “then” is missing.", "thiếu phần “then”.")]
    [InlineData("<conditional id=\"x\"><if/></conditional>", "the part “if” is missing.", "thiếu phần “if”.")]
    [InlineData("<filter id=\"x\"><in><literalExpression><text>[1]</text></literalExpression></in></filter>", "the part “match” is missing.", "thiếu phần “match”.")]
    [InlineData("<for id=\"x\"><in><literalExpression><text>[1]</text></literalExpression></in></for>", "the part “return” is missing.", "thiếu phần “return”.")]
    [InlineData("<some id=\"x\"><in><literalExpression><text>[1]</text></literalExpression></in></some>", "the part “satisfies” is missing.", "thiếu phần “satisfies”.")]
    [InlineData("<every id=\"x\"/>", "the part “in” is missing.", "thiếu phần “in”.")]
    public void A_box_without_one_of_its_parts_is_refused(string box, string english, string vietnamese)
    {
        var refused = Refused($"""<decision id="d" name="d">{box}</decision>""");
        (refused.ElementId, refused.MessageEn, refused.MessageVi).ShouldBe(("x", english, vietnamese));
    }

    [Theory]
    [InlineData("<for><in>{0}</in><return>{1}</return></for>", "[1, 2]", "item + count(partial)", "[1, 3]")]
    [InlineData("<for iteratorVariable=\" n \"><in>{0}</in><return>{1}</return></for>", "[1, 2]", "n * 2", "[2, 4]")]
    [InlineData("<every><in>{0}</in><satisfies>{1}</satisfies></every>", "[1, 2]", "item &gt; 1", "false")]
    [InlineData("<some><in>{0}</in><satisfies>{1}</satisfies></some>", "[1, 2]", "item &gt; 1", "true")]
    [InlineData("<filter><in>{0}</in><match>{1}</match></filter>", "[1, 2, 3]", "item &gt; 1", "[2, 3]")]
    [InlineData("<filter><in>{0}</in><match>{1}</match></filter>", "2", "item &gt; 1", "[2]")]
    [InlineData("<filter><in>{0}</in><match>{1}</match></filter>", "[1, \"a\"]", "item &gt; 1", "null")]
    public void Boxes_go_through_lists(string box, string list, string each, string expected) =>
        Result(box.Replace("{0}", Literal(list), StringComparison.Ordinal).Replace("{1}", Literal(each), StringComparison.Ordinal)).ShouldBe(expected);

    [Fact]
    public void Boxes_may_nest_sixty_deep_and_stand_side_by_side_without_number()
    {
        Result(Lists(59, Literal("1"))).ShouldStartWith("[[[");
        Result($"<list>{string.Concat(Enumerable.Repeat(Literal("1"), 100))}</list>").ShouldStartWith("[1, 1, 1");
        var refused = Refused($"""<decision id="d" name="d">{Lists(60, Literal("1"))}</decision>""");
        (refused.MessageEn, refused.MessageVi).ShouldBe(("expressions nest too deep.", "biểu thức lồng nhau quá sâu."));
    }

    [Theory]
    [InlineData("<context><contextEntry><variable name=\"a\"/>{0}</contextEntry><contextEntry><variable name=\"b\"/>{0}</contextEntry></context>")]
    [InlineData("<relation><column name=\"a\"/><column name=\"b\"/><row>{0}{0}</row></relation>")]
    [InlineData("<filter><in><literalExpression><text>[1, 2]</text></literalExpression></in><match><literalExpression><text>true</text></literalExpression></match></filter>")]
    public void What_boxes_make_counts_towards_the_limit_of_size(string box)
    {
        var model = Model($"""<decision id="d" name="d">{box.Replace("{0}", Literal("1"), StringComparison.Ordinal)}</decision>""");
        var little = new FeelSettings { Limits = FeelLimits.Standard with { Size = 1 } };
        Should.Throw<FeelLimitException>(() => model.Evaluate("d", [], little)).Limit.ShouldBe(FeelLimit.Size);
        FeelCheck.Show(model.Evaluate("d", [])).ShouldNotBe("null");
    }

    private static string Lists(int depth, string core) =>
        string.Concat(Enumerable.Repeat("<list>", depth)) + core + string.Concat(Enumerable.Repeat("</list>", depth));
}
