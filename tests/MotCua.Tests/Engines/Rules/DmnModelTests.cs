using MotCua.Engines.Rules;
using static MotCua.Tests.Engines.Rules.DmnCheck;

namespace MotCua.Tests.Engines.Rules;

/// <summary>Decision tables, boxed expressions, services and imports.</summary>
public class DmnModelTests
{
    private const string Rules = """
        <rule><inputEntry><text>&gt; 0</text></inputEntry><outputEntry><text>"low"</text></outputEntry></rule>
        <rule><inputEntry><text>&gt; 10</text></inputEntry><outputEntry><text>"high"</text></outputEntry></rule>
        <rule><inputEntry><text>&gt; 20</text></inputEntry><outputEntry><text>"low"</text></outputEntry></rule>
        """;

    [Theory]
    [InlineData("UNIQUE", 5, "\"low\"")]
    [InlineData("UNIQUE", 15, "null")]
    [InlineData("UNIQUE", -1, "null")]
    [InlineData("FIRST", 15, "\"low\"")]
    [InlineData("FIRST", -1, "null")]
    [InlineData("ANY", 5, "\"low\"")]
    [InlineData("ANY", 15, "null")]
    [InlineData("PRIORITY", 15, "\"high\"")]
    [InlineData("PRIORITY", 5, "\"low\"")]
    [InlineData("COLLECT", 25, "[\"low\", \"high\", \"low\"]")]
    [InlineData("COLLECT", -1, "[]")]
    [InlineData("RULE ORDER", 25, "[\"low\", \"high\", \"low\"]")]
    [InlineData("RULE ORDER", -1, "[]")]
    [InlineData("OUTPUT ORDER", 25, "[\"high\", \"low\", \"low\"]")]
    public void Hit_policies(string policy, int input, string expected) =>
        FeelCheck.Show(Table(policy, Rules).Evaluate("d", new FeelContext { ["n"] = input })).ShouldBe(expected);

    [Theory]
    [InlineData("FIRST", 15, new[] { 1 })]
    [InlineData("COLLECT", 25, new[] { 1, 2, 3 })]
    [InlineData("UNIQUE", -1, new int[0])]
    public void An_explanation_names_the_rules_used(string policy, int input, int[] rules)
    {
        var explained = Table(policy, Rules).Explain("d", new FeelContext { ["n"] = input });
        explained.Rules.Select(r => r.Number).ShouldBe(rules);
        FeelCheck.Show(explained.Value).ShouldBe(FeelCheck.Show(Table(policy, Rules).Evaluate("d", new FeelContext { ["n"] = input })));
    }

    [Theory]
    [InlineData("SUM", 25, "6")]
    [InlineData("MIN", 25, "1")]
    [InlineData("MAX", 25, "3")]
    [InlineData("COUNT", 25, "3")]
    [InlineData("COUNT", -1, "0")]
    [InlineData("SUM", -1, "null")]
    public void Aggregations(string aggregation, int input, string expected)
    {
        var rules = Rules.Replace("\"low\"", "1 + 0").Replace("\"high\"", "2").Replace("&gt; 20</text></inputEntry><outputEntry><text>1 + 0", "&gt; 20</text></inputEntry><outputEntry><text>3");
        FeelCheck.Show(Table($"COLLECT\" aggregation=\"{aggregation}", rules).Evaluate("d", new FeelContext { ["n"] = input })).ShouldBe(expected);
    }

    [Fact]
    public void A_default_answers_when_no_rule_does() =>
        Table("FIRST", Rules, "<defaultOutputEntry><text>\"none\"</text></defaultOutputEntry>").Evaluate("d", new FeelContext { ["n"] = -1 }).ShouldBe("none");

    [Theory]
    [InlineData(null, "-")]
    [InlineData(true, "yes")]
    [InlineData(false, "no")]
    public void An_absent_truth_value_is_neither_true_nor_false(bool? input, string expected) =>
        Model("""
            <inputData id="i" name="b"><variable name="b" typeRef="boolean"/></inputData>
            <decision id="d" name="d"><informationRequirement><requiredInput href="#i"/></informationRequirement>
              <decisionTable hitPolicy="FIRST"><input><inputExpression typeRef="boolean"><text>b</text></inputExpression></input><output/>
              <rule><inputEntry><text>true</text></inputEntry><outputEntry><text>"yes"</text></outputEntry></rule>
              <rule><inputEntry><text>false</text></inputEntry><outputEntry><text>"no"</text></outputEntry></rule>
              <rule><inputEntry><text>-</text></inputEntry><outputEntry><text>"-"</text></outputEntry></rule>
            </decisionTable></decision>
            """).Evaluate("d", new FeelContext { ["b"] = input }).ShouldBe(expected);

    [Fact]
    public void Several_columns_are_ordered_by_the_first_then_the_second()
    {
        var model = Model("""
            <decision id="d" name="d"><decisionTable hitPolicy="OUTPUT ORDER">
              <output name="a"><outputValues><text>"x", "y"</text></outputValues></output><output name="b"><outputValues><text>"p", "q"</text></outputValues></output>
              <rule><outputEntry><text>"y"</text></outputEntry><outputEntry><text>"p"</text></outputEntry></rule>
              <rule><outputEntry><text>"x"</text></outputEntry><outputEntry><text>"q"</text></outputEntry></rule>
              <rule><outputEntry><text>"x"</text></outputEntry><outputEntry><text>"p"</text></outputEntry></rule>
              <rule><outputEntry><text>"z"</text></outputEntry><outputEntry><text>"p"</text></outputEntry></rule>
            </decisionTable></decision>
            """);
        FeelCheck.Show(model.Evaluate("d", [])).ShouldBe("[{a: \"x\", b: \"p\"}, {a: \"x\", b: \"q\"}, {a: \"y\", b: \"p\"}, {a: \"z\", b: \"p\"}]");
    }

    [Theory]
    [InlineData("SUM", "1", "null", "null")]
    [InlineData("SUM", "\"a\"", "\"b\"", "\"ab\"")]
    [InlineData("SUM", "1", "\"b\"", "null")]
    [InlineData("MIN", "2", "1", "1")]
    [InlineData("MAX", "1", "2", "2")]
    [InlineData("MAX", "1", "\"b\"", "null")]
    public void Aggregations_of_what_does_not_add_up_are_null(string aggregation, string first, string second, string expected) =>
        FeelCheck.Show(Model($"""
            <decision id="d" name="d"><decisionTable hitPolicy="COLLECT" aggregation="{aggregation}"><output/>
              <rule><outputEntry><text>{first}</text></outputEntry></rule><rule><outputEntry><text>{second}</text></outputEntry></rule>
            </decisionTable></decision>
            """).Evaluate("d", [])).ShouldBe(expected);

    [Fact]
    public void A_default_of_one_column_leaves_the_others_null() => FeelCheck.Show(Model("""
        <decision id="d" name="d"><decisionTable hitPolicy="UNIQUE">
          <output name="a"><defaultOutputEntry><text>1</text></defaultOutputEntry></output><output name="b"/>
        </decisionTable></decision>
        """).Evaluate("d", [])).ShouldBe("{a: 1, b: null}");

    [Fact]
    public void Cells_of_a_relation_see_the_names_around_it_not_one_another()
    {
        var model = Model("""
            <decision id="d" name="d"><context>
              <contextEntry><variable name="k"/><literalExpression><text>7</text></literalExpression></contextEntry>
              <contextEntry><relation><column name="k"/><column name="v"/>
                <row><literalExpression><text>1</text></literalExpression><literalExpression><text>k</text></literalExpression></row>
              </relation></contextEntry>
            </context></decision>
            """);
        FeelCheck.Show(model.Evaluate("d", [])).ShouldBe("[{k: 1, v: 7}]");
    }

    [Fact]
    public void Several_outputs_make_a_context()
    {
        var model = Model("""
            <decision id="d" name="d"><decisionTable hitPolicy="COLLECT">
              <output name="a"/><output name="b"/>
              <rule><outputEntry><text>1</text></outputEntry><outputEntry><text>2</text></outputEntry></rule>
              <rule><outputEntry><text>3</text></outputEntry><outputEntry><text/></outputEntry></rule>
            </decisionTable></decision>
            """);
        FeelCheck.Show(model.Evaluate("d", [])).ShouldBe("[{a: 1, b: 2}, {a: 3, b: null}]");
    }

    [Fact]
    public void An_input_outside_its_values_gives_null() =>
        Table("FIRST", Rules, "", "<inputValues><text>[0..9]</text></inputValues>").Evaluate("d", new FeelContext { ["n"] = 12 }).ShouldBeNull();

    [Fact]
    public void Inputs_are_listed_with_type_and_values()
    {
        var model = Model("""
            <itemDefinition name="tPlace"><typeRef>string</typeRef><allowedValues><text>"home", "abroad"</text></allowedValues></itemDefinition>
            <inputData id="i1" name="place of birth"><variable name="place of birth" typeRef="tPlace"/></inputData>
            <inputData id="i2" name="late"><variable name="late" typeRef="boolean"/></inputData>
            <inputData id="i3" name="kind"><variable name="kind" typeRef="string"/></inputData>
            <inputData id="i4" name="amount"><variable name="amount" typeRef="number"/></inputData>
            <decision id="first" name="first"><informationRequirement><requiredInput href="#i2"/></informationRequirement>
              <informationRequirement><requiredInput href="#i4"/></informationRequirement>
              <literalExpression><text>late and amount > 1</text></literalExpression></decision>
            <decision id="d" name="case"><description>Which case</description><variable name="case" typeRef="string"/>
              <informationRequirement><requiredInput href="#i1"/></informationRequirement>
              <informationRequirement><requiredDecision href="#first"/></informationRequirement>
              <informationRequirement><requiredInput href="#i3"/></informationRequirement>
              <decisionTable>
                <input><inputExpression typeRef="string"><text>kind</text></inputExpression><inputValues><text>"x", "y"</text></inputValues></input>
                <input><inputExpression><text>first</text></inputExpression></input>
                <input><inputExpression typeRef="tPlace"><text>place of birth</text></inputExpression></input>
                <output/>
                <rule><inputEntry><text>"x"</text></inputEntry><inputEntry><text>true</text></inputEntry><inputEntry><text>"home"</text></inputEntry><outputEntry><text>"A"</text></outputEntry></rule>
              </decisionTable></decision>
            """);
        var decision = model.FindDecision("case").ShouldNotBeNull();
        (decision.TypeName, decision.Description).ShouldBe(("string", "Which case"));
        decision.Inputs.Select(i => $"{i.Name}: {i.TypeName} {string.Join("|", i.AllowedValues)}").ShouldBe(
            ["kind: string x|y", "late: boolean ", "amount: number ", "place of birth: string home|abroad"]);
        model.Evaluate("case", new FeelContext { ["kind"] = "x", ["late"] = true, ["amount"] = 2, ["place of birth"] = "home" }).ShouldBe("A");
        model.Evaluate("case", new FeelContext { ["kind"] = "x", ["late"] = true, ["amount"] = 2, ["place of birth"] = "moon" }).ShouldBeNull();
    }

    [Fact]
    public void Boxed_expressions_nest()
    {
        var model = Model("""
            <decision id="d" name="d"><context>
              <contextEntry><variable name="rows"/><relation><column name="k"/><column name="v"/>
                <row><literalExpression><text>1</text></literalExpression><literalExpression><text>"a"</text></literalExpression></row>
                <row><literalExpression><text>2</text></literalExpression><literalExpression><text>"b"</text></literalExpression></row></relation></contextEntry>
              <contextEntry><variable name="kept"/><filter><in><literalExpression><text>rows</text></literalExpression></in>
                <match><literalExpression><text>k > 1</text></literalExpression></match></filter></contextEntry>
              <contextEntry><variable name="twice"/><for iteratorVariable="r"><in><literalExpression><text>rows</text></literalExpression></in>
                <return><literalExpression><text>r.k * 2</text></literalExpression></return></for></contextEntry>
              <contextEntry><variable name="all"/><every iteratorVariable="r"><in><literalExpression><text>rows</text></literalExpression></in>
                <satisfies><literalExpression><text>r.k > 1</text></literalExpression></satisfies></every></contextEntry>
              <contextEntry><variable name="one"/><some iteratorVariable="r"><in><literalExpression><text>rows</text></literalExpression></in>
                <satisfies><literalExpression><text>r.k > 1</text></literalExpression></satisfies></some></contextEntry>
              <contextEntry><variable name="list"/><list><literalExpression><text>1</text></literalExpression><literalExpression><text>2</text></literalExpression></list></contextEntry>
              <contextEntry><variable name="f"/><functionDefinition><formalParameter name="x" typeRef="number"/><literalExpression><text>x + 1</text></literalExpression></functionDefinition></contextEntry>
              <contextEntry><literalExpression><text>[kept.v, twice, all, one, list, f(1), f("x")]</text></literalExpression></contextEntry>
            </context></decision>
            <decision id="e" name="e"><conditional><if><literalExpression><text>1 > 2</text></literalExpression></if>
              <then><literalExpression><text>"yes"</text></literalExpression></then><else><literalExpression><text>"no"</text></literalExpression></else></conditional></decision>
            """);
        FeelCheck.Show(model.Evaluate("d", [])).ShouldBe("[[\"b\"], [2, 4], false, true, [1, 2], 2, null]");
        model.Evaluate("e", []).ShouldBe("no");
    }

    [Fact]
    public void Knowledge_is_invoked_by_expression_and_by_box()
    {
        var model = Model("""
            <businessKnowledgeModel id="b" name="fee of"><variable name="fee of" typeRef="number"/><encapsulatedLogic>
              <formalParameter name="copies" typeRef="number"/><formalParameter name="price" typeRef="number"/>
              <literalExpression><text>if copies = 0 then 0 else price + fee of(copies - 1, price)</text></literalExpression></encapsulatedLogic></businessKnowledgeModel>
            <decision id="d1" name="d1"><knowledgeRequirement><requiredKnowledge href="#b"/></knowledgeRequirement>
              <literalExpression><text>fee of(3, 2000)</text></literalExpression></decision>
            <decision id="d2" name="d2"><knowledgeRequirement><requiredKnowledge href="#b"/></knowledgeRequirement><invocation>
              <literalExpression><text>fee of</text></literalExpression>
              <binding><parameter name="price"/><literalExpression><text>500</text></literalExpression></binding>
              <binding><parameter name="copies"/><literalExpression><text>2</text></literalExpression></binding></invocation></decision>
            """);
        model.Evaluate("d1", []).ShouldBe(6000m);
        model.Evaluate("d2", []).ShouldBe(1000m);
        model.Invoke("fee of", new FeelContext { ["copies"] = 1, ["price"] = 8000 }).ShouldBe(8000m);
    }

    [Fact]
    public void Services_take_their_input_decisions_from_outside()
    {
        var model = Model("""
            <inputData id="i" name="i"><variable name="i" typeRef="number"/></inputData>
            <decision id="a" name="a"><informationRequirement><requiredInput href="#i"/></informationRequirement><literalExpression><text>i * 2</text></literalExpression></decision>
            <decision id="b" name="b"><informationRequirement><requiredDecision href="#a"/></informationRequirement>
              <informationRequirement><requiredInput href="#i"/></informationRequirement><literalExpression><text>a + i</text></literalExpression></decision>
            <decisionService id="s" name="s"><outputDecision href="#b"/><inputDecision href="#a"/><inputData href="#i"/></decisionService>
            <decisionService id="t" name="t"><outputDecision href="#a"/><outputDecision href="#b"/><inputData href="#i"/></decisionService>
            <decision id="c" name="c"><knowledgeRequirement><requiredKnowledge href="#s"/></knowledgeRequirement><literalExpression><text>[s(1, 100), s(a: 5, i: 1)]</text></literalExpression></decision>
            """);
        model.DecisionServices.ShouldBe(["s", "t"]);
        model.EvaluateService("s", new FeelContext { ["i"] = 1, ["a"] = 100 }).ShouldBe(101m);
        FeelCheck.Show(model.EvaluateService("t", new FeelContext { ["i"] = 1 })).ShouldBe("{a: 2, b: 3}");
        FeelCheck.Show(model.Evaluate("c", [])).ShouldBe("[101, 6]");
        model.Evaluate("b", new FeelContext { ["i"] = 1, ["a"] = 100 }).ShouldBe(3m);
    }

    [Fact]
    public void Types_are_held_to()
    {
        var model = Model("""
            <itemDefinition name="tChild"><itemComponent name="full name"><typeRef>string</typeRef></itemComponent><itemComponent name="age"><typeRef>number</typeRef></itemComponent></itemDefinition>
            <itemDefinition name="tChildren" isCollection="true"><typeRef>tChild</typeRef></itemDefinition>
            <itemDefinition name="tAge"><typeRef>number</typeRef><allowedValues><text>[0..130]</text></allowedValues></itemDefinition>
            <itemDefinition name="tTwo" isCollection="true"><typeRef>number</typeRef><typeConstraint><text>count(?) = 2</text></typeConstraint></itemDefinition>
            <inputData id="i" name="children"><variable name="children" typeRef="tChildren"/></inputData>
            <inputData id="j" name="age"><variable name="age" typeRef="tAge"/></inputData>
            <inputData id="k" name="pair"><variable name="pair" typeRef="tTwo"/></inputData>
            <decision id="d" name="d"><informationRequirement><requiredInput href="#i"/></informationRequirement><literalExpression><text>children[age > 5].full name</text></literalExpression></decision>
            <decision id="e" name="e"><informationRequirement><requiredInput href="#j"/></informationRequirement><literalExpression><text>age</text></literalExpression></decision>
            <decision id="f" name="f"><variable name="f" typeRef="string"/><literalExpression><text>1</text></literalExpression></decision>
            <decision id="g" name="g"><informationRequirement><requiredInput href="#k"/></informationRequirement><literalExpression><text>pair</text></literalExpression></decision>
            """);
        var an = new FeelContext { ["full name"] = "An", ["age"] = 7 };
        FeelCheck.Show(model.Evaluate("d", new FeelContext { ["children"] = new[] { an } })).ShouldBe("[\"An\"]");
        FeelCheck.Show(model.Evaluate("d", new FeelContext { ["children"] = an })).ShouldBe("[\"An\"]");
        model.Evaluate("d", new FeelContext { ["children"] = new[] { "An" } }).ShouldBeNull();
        model.Evaluate("e", new FeelContext { ["age"] = 130 }).ShouldBe(130m);
        model.Evaluate("e", new FeelContext { ["age"] = 131 }).ShouldBeNull();
        model.Evaluate("f", []).ShouldBeNull();
        FeelCheck.Show(model.Evaluate("g", new FeelContext { ["pair"] = new[] { 1, 2 } })).ShouldBe("[1, 2]");
        model.Evaluate("g", new FeelContext { ["pair"] = new[] { 1 } }).ShouldBeNull();
    }

    [Fact]
    public void Models_import_one_another()
    {
        var library = Text("""
            <itemDefinition name="tFee"><typeRef>number</typeRef></itemDefinition>
            <inputData id="i" name="copies"><variable name="copies" typeRef="tFee"/></inputData>
            <decision id="d" name="fee"><informationRequirement><requiredInput href="#i"/></informationRequirement><literalExpression><text>copies * 2000</text></literalExpression></decision>
            """, "https://example.org/library");
        const string Import = """<import namespace="https://example.org/library" name="lib" importType="https://www.omg.org/spec/DMN/20191111/MODEL/"/>""";
        var main = Text(Import + """
            <decision id="m" name="m"><variable name="m" typeRef="lib.tFee"/>
              <informationRequirement><requiredDecision href="https://example.org/library#d"/></informationRequirement>
              <literalExpression><text>lib.fee + 1</text></literalExpression></decision>
            """);
        DmnModel.Read(main, library).Evaluate("m", new FeelContext { ["copies"] = 2 }).ShouldBe(4001m);
        DmnModel.Read(main, library).Evaluate("m", new FeelContext { ["{https://example.org/library}copies"] = 3 }).ShouldBe(6001m);
        DmnModel.Read(main, library).Evaluate("m", new FeelContext { ["lib"] = new FeelContext { ["copies"] = 4 } }).ShouldBe(8001m);
        DmnModel.Read(main, library).Evaluate("m", new FeelContext { ["lib.copies"] = 5 }).ShouldBe(10001m);
        DmnModel.Read(main.Replace("name=\"lib\"", "name=\"\"").Replace("lib.", ""), library).Evaluate("m", new FeelContext { ["copies"] = 2 }).ShouldBe(4001m);
        Should.Throw<DmnReadException>(() => DmnModel.Read(main)).MessageEn.ShouldContain("not given");
    }

    [Fact]
    public void The_current_time_reaches_decisions() =>
        Model("""<decision id="d" name="d"><literalExpression><text>today()</text></literalExpression></decision>""")
            .Evaluate("d", [], FeelCheck.At).ShouldBe(new FeelDate(2025, 7, 1));

    [Theory]
    [InlineData("""<decision id="d" name="d"><literalExpression id="x"><text>1 +</text></literalExpression></decision>""", "x", "FEEL")]
    [InlineData("""<decision id="d" name="d"><informationRequirement><requiredInput href="#no"/></informationRequirement></decision>""", "d", "no element")]
    [InlineData("""<decision id="d" name="d"><informationRequirement><requiredDecision href="#d"/></informationRequirement></decision>""", "d", "depends on itself")]
    [InlineData("""<decision id="d" name="d"><decisionTable id="t" hitPolicy="LAST"><output/></decisionTable></decision>""", "t", "hit policy")]
    [InlineData("""<decision id="d" name="d"><decisionTable id="t"><output/><rule id="r"/></decisionTable></decision>""", "r", "a cell for every column")]
    [InlineData("""<decision id="d" name="d"><decisionTable id="t"/></decision>""", "t", "no output")]
    [InlineData("""<decision id="d" name="d"><decisionTable><input id="i"/><output/></decisionTable></decision>""", "i", "no expression")]
    [InlineData("""<decision id="d"/>""", "d", "no name")]
    [InlineData("""<decision id="d" name="d"><filter id="f"/></decision>""", "f", "missing")]
    public void What_does_not_hold_together_is_refused_with_its_place(string content, string id, string message)
    {
        var thrown = Should.Throw<DmnReadException>(() => Model(content));
        thrown.ElementId.ShouldBe(id);
        thrown.MessageEn.ShouldContain(message);
        thrown.MessageVi.ShouldNotBeEmpty();
        thrown.Line.ShouldBeGreaterThan(0);
        thrown.Column.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Problems_can_be_listed_all_at_once()
    {
        var model = DmnModel.ReadWithProblems(Text("""
            <decision id="a" name="a"><literalExpression><text>1 +</text></literalExpression></decision>
            <decision id="b" name="b"><literalExpression><text>)</text></literalExpression></decision>
            <decision id="c" name="c"><literalExpression><text>1</text></literalExpression></decision>
            """));
        model.Problems.Select(p => p.ElementId).ShouldBe(["a", "b"]);
        model.Evaluate("a", []).ShouldBeNull();
        model.Evaluate("c", []).ShouldBe(1m);
    }

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"b\">]><definitions xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"/>")]
    [InlineData("<definitions/>")]
    [InlineData("not xml")]
    [InlineData("")]
    public void Other_files_are_refused(string xml) => Should.Throw<DmnReadException>(() => DmnModel.Read(xml));

    [Fact]
    public void Boxes_that_nest_too_deep_are_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<list>", 5000)) + string.Concat(Enumerable.Repeat("</list>", 5000));
        Should.Throw<DmnReadException>(() => Model($"""<decision id="d" name="d">{deep}</decision>""")).MessageEn.ShouldContain("too deep");
    }

    [Fact]
    public void Unknown_names_are_a_mistake_of_the_caller()
    {
        var model = Model("");
        Should.Throw<ArgumentException>(() => model.Evaluate("x", []));
        Should.Throw<ArgumentException>(() => model.EvaluateService("x", []));
        Should.Throw<ArgumentException>(() => model.Invoke("x", []));
        model.FindDecision("x").ShouldBeNull();
        (model.Name, model.Namespace).ShouldBe(("test", "https://example.org/test"));
    }

    private static DmnModel Table(string policy, string rules, string output = "", string input = "") => Model($"""
        <inputData id="i" name="n"><variable name="n" typeRef="number"/></inputData>
        <decision id="d" name="d"><informationRequirement><requiredInput href="#i"/></informationRequirement>
          <decisionTable hitPolicy="{policy}"><input><inputExpression typeRef="number"><text>n</text></inputExpression>{input}</input>
            <output><outputValues><text>"high", "low"</text></outputValues>{output}</output>{rules}</decisionTable></decision>
        """);
}
