using MotCua.Engines.Rules;
using static MotCua.Tests.Engines.Rules.DmnCheck;

namespace MotCua.Tests.Engines.Rules;

/// <summary>Reading a file: what is refused and in which words, how elements find one another, what a decision asks for.</summary>
public class DmnReadingTests
{
    private const string Needs = """<informationRequirement><requiredInput href="#i"/></informationRequirement>""";
    private const string Number = """<inputData id="i" name="n"><variable name="n" typeRef="number"/></inputData>""";

    [Theory]
    [InlineData("<definitions/>", "this file is not a DMN model.", "tệp này không phải là mô hình DMN.")]
    [InlineData("<definitions xmlns=\"https://example.org/\"/>", "this file is not a DMN model.", "tệp này không phải là mô hình DMN.")]
    [InlineData("<model xmlns=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"/>", "this file is not a DMN model.", "tệp này không phải là mô hình DMN.")]
    [InlineData("<definitions", "the XML is not valid.", "tệp XML không hợp lệ.")]
    public void Another_file_is_refused_in_both_languages(string xml, string english, string vietnamese)
    {
        var refused = Should.Throw<DmnReadException>(() => DmnModel.Read(xml));
        (refused.MessageEn, refused.MessageVi, refused.ElementId).ShouldBe((english, vietnamese, null));
        refused.Line.ShouldBe(1);
    }

    [Fact]
    public void A_file_of_ten_million_characters_is_not_read_to_its_end()
    {
        var huge = Text($"<description>{new string(' ', 10_000_000)}</description>");
        Should.Throw<DmnReadException>(() => DmnModel.Read(huge)).MessageEn.ShouldBe("the XML is not valid.");
    }

    [Theory]
    [InlineData("<decision id='d' name='d'><decisionTable id='t'><input id='i'/><output/></decisionTable></decision>", "the input has no expression.", "cột đầu vào không có biểu thức.")]
    [InlineData("<decision id='d' name='d'><decisionTable id='t'/></decision>", "the decision table has no output.", "bảng quyết định không có cột kết quả.")]
    [InlineData("<decision id='d' name='d'><decisionTable id='t' hitPolicy='LAST'><output/></decisionTable></decision>", "there is no hit policy “LAST”.", "không có chính sách chọn luật “LAST”.")]
    [InlineData("<decision id='d' name='d'><decisionTable id='t'><output/><rule id='r'/></decisionTable></decision>", "the rule does not have a cell for every column.", "số ô của luật không khớp với số cột.")]
    [InlineData("<decision id='d'/>", "the element has no name.", "phần tử không có tên.")]
    [InlineData("<decision id='d' name='d'><informationRequirement><requiredInput href='#x'/></informationRequirement></decision>", "there is no element “#x”.", "không tìm thấy phần tử “#x”.")]
    [InlineData("<decision name='d'/><decision id='e' name='e'><informationRequirement><requiredInput href='#'/></informationRequirement></decision>", "there is no element “#”.", "không tìm thấy phần tử “#”.")]
    [InlineData("<decision name='d'/><decision id='e' name='e'><informationRequirement><requiredInput/></informationRequirement></decision>", "there is no element “”.", "không tìm thấy phần tử “”.")]
    [InlineData("<import namespace='urn:x' name='x' importType='https://www.omg.org/spec/DMN/20191111/MODEL/'/>", "the model “urn:x” to import is not given.", "không có mô hình “urn:x” để nhập.")]
    public void What_is_wrong_is_told_in_both_languages(string content, string english, string vietnamese)
    {
        var refused = Refused(content);
        (refused.MessageEn, refused.MessageVi).ShouldBe((english, vietnamese));
    }

    [Fact]
    public void A_wrong_expression_is_told_with_its_place()
    {
        var refused = Refused("<decision id='d' name='d'>\n  <literalExpression id='x'><text>1 +</text></literalExpression></decision>");
        refused.MessageEn.ShouldStartWith("the FEEL expression is wrong. ");
        refused.MessageVi.ShouldStartWith("biểu thức FEEL sai. ");
        (refused.ElementId, refused.Line, refused.Column).ShouldBe(("x", 2, 4));
        refused.InnerException.ShouldBeOfType<FeelSyntaxException>();
    }

    [Fact]
    public void Decisions_may_not_turn_in_a_circle() => Refused("""
        <decision id="a" name="a"><informationRequirement><requiredDecision href="#b"/></informationRequirement></decision>
        <decision id="b" name="b"><informationRequirement><requiredDecision href="#c"/></informationRequirement></decision>
        <decision id="c" name="c"><informationRequirement><requiredDecision href="#a"/></informationRequirement></decision>
        """).MessageVi.ShouldBe("quyết định phụ thuộc vào chính nó.");

    [Fact]
    public void Imports_of_other_kinds_and_elements_of_other_tools_are_passed_over()
    {
        var model = Model("""
            <import namespace="urn:pmml" name="p" importType="http://www.dmg.org/PMML-4_1"/><import namespace="urn:plain" name="q"/>
            <decision name="d"><x:description xmlns:x="urn:tool">of a tool</x:description><literalExpression><text> 1 <!-- one --> + 1 </text></literalExpression></decision>
            """);
        var decision = model.Decisions.ShouldHaveSingleItem();
        (decision.Description, decision.Id, decision.Name).ShouldBe((null, "", "d"));
        model.Evaluate("d", []).ShouldBe(2m);
    }

    [Fact]
    public void Two_imports_may_share_a_third()
    {
        var basis = Text($"""<decision id="d" name="base">{Literal("1")}</decision>""", "urn:base");
        var middle = Text($"""
            {Import("b", "urn:base")}<decision id="d" name="middle"><informationRequirement><requiredDecision href="urn:base#d"/></informationRequirement>{Literal("b.base + 1")}</decision>
            """, "urn:middle");
        var model = Model($"""
            {Import("b", "urn:base")}{Import("m-n", "urn:middle")}
            <decision id="d" name="d"><informationRequirement><requiredDecision href="urn:base#d"/></informationRequirement>
              <informationRequirement><requiredDecision href="urn:middle#d"/></informationRequirement>{Literal("[b.base, m-n.middle]")}</decision>
            """, basis, middle);
        FeelCheck.Show(model.Evaluate("d", [])).ShouldBe("[1, 2]");
    }

    /// <summary>A name with a sign in it is one name after a dot only where some element declares it.</summary>
    [Theory]
    [InlineData("t.g-h")]
    [InlineData("x.a-b")]
    [InlineData("lib.j-k")]
    [InlineData("lib.l-m")]
    [InlineData("lib.n-o(1)")]
    [InlineData("lib.p-q()")]
    [InlineData("{c: {y: 1}, r: rows.e-f[1]}.r")]
    [InlineData("box.c-d")]
    public void Names_with_signs_are_known_after_a_dot(string path)
    {
        var library = Text($"""
            <inputData id="i" name="j-k"/><decision id="e" name="l-m">{Literal("1")}</decision>
            <businessKnowledgeModel id="b" name="n-o"><encapsulatedLogic><formalParameter name="x"/>{Literal("1")}</encapsulatedLogic></businessKnowledgeModel>
            <decisionService id="s" name="p-q"><outputDecision href="#e"/></decisionService>
            """, "urn:lib");
        var model = Model($"""
            {Import("lib", "urn:lib")}
            <itemDefinition name="tX"><itemComponent name="a-b"><typeRef>number</typeRef></itemComponent></itemDefinition>
            <inputData id="x" name="x"><variable name="x" typeRef="tX"/></inputData>
            <decision id="t" name="t"><decisionTable><output name="g-h"/><output name="other"/>
              <rule><outputEntry><text>1</text></outputEntry><outputEntry><text>2</text></outputEntry></rule></decisionTable></decision>
            <decision id="rows" name="rows"><relation><column name="e-f"/><row>{Literal("1")}</row></relation></decision>
            <decision id="box" name="box"><context><contextEntry><variable name="c-d"/>{Literal("1")}</contextEntry></context></decision>
            <decision id="d" name="d">{Needing("requiredInput", "#x", "urn:lib#i")}{Needing("requiredDecision", "#t", "#rows", "#box", "urn:lib#e")}
              <knowledgeRequirement><requiredKnowledge href="urn:lib#b"/></knowledgeRequirement><knowledgeRequirement><requiredKnowledge href="urn:lib#s"/></knowledgeRequirement>{Literal(path)}</decision>
            """, library);
        model.Evaluate("d", new FeelContext { ["x"] = new FeelContext { ["a-b"] = 1 }, ["lib"] = new FeelContext { ["j-k"] = 1 } }).ShouldBe(1m);
    }

    private static string Needing(string kind, params string[] places) =>
        string.Concat(places.Select(place => $"""<informationRequirement><{kind} href="{place}"/></informationRequirement>"""));

    [Theory]
    [InlineData("outer(2)", "6")]
    [InlineData("java()", "null")]
    [InlineData("feel()", "1")]
    [InlineData("[lost()]", "[null]")]
    [InlineData("typed()", "null")]
    [InlineData("empty()", "null")]
    public void Knowledge_may_need_knowledge(string call, string expected) => Result(
        string.Concat("abcdef".Select(id => $"""<knowledgeRequirement><requiredKnowledge href="#k{id}"/></knowledgeRequirement>""")) + Literal(call),
        $"""
        <businessKnowledgeModel id="ka" name="outer"><encapsulatedLogic><formalParameter name="x"/>{Literal("inner(x) + inner(x)")}</encapsulatedLogic>
          <knowledgeRequirement><requiredKnowledge href="#kg"/></knowledgeRequirement></businessKnowledgeModel>
        <businessKnowledgeModel id="kb" name="java"><encapsulatedLogic kind="Java">{Literal("1")}</encapsulatedLogic></businessKnowledgeModel>
        <businessKnowledgeModel id="kc" name="feel"><encapsulatedLogic kind="FEEL">{Literal("1")}</encapsulatedLogic></businessKnowledgeModel>
        <businessKnowledgeModel id="kd" name="lost"><encapsulatedLogic>{Literal("nowhere")}</encapsulatedLogic></businessKnowledgeModel>
        <businessKnowledgeModel id="ke" name="typed"><variable name="typed" typeRef="number"/><encapsulatedLogic>{Literal("\"one\"")}</encapsulatedLogic></businessKnowledgeModel>
        <businessKnowledgeModel id="kf" name="empty"/>
        <businessKnowledgeModel id="kg" name="inner"><encapsulatedLogic><formalParameter name="y"/>{Literal("y + 1")}</encapsulatedLogic></businessKnowledgeModel>
        """).ShouldBe(expected);

    [Fact]
    public void A_long_row_of_decisions_is_no_depth_and_a_long_chain_is()
    {
        var shallow = new FeelSettings { Limits = FeelLimits.Standard with { Depth = 20 } };
        var row = string.Concat(Enumerable.Range(0, 40).Select(i => $"""<decision id="r{i}" name="r{i}">{Literal("1")}</decision>"""));
        var wide = Model($"""{row}<decision id="d" name="d">{Needing("requiredDecision", [.. Enumerable.Range(0, 40).Select(i => $"#r{i}")])}{Literal("r0 + r39")}</decision>""");
        wide.Evaluate("d", [], shallow).ShouldBe(2m);
        var chain = """<decision id="c0" name="c0"/>""" + string.Concat(Enumerable.Range(1, 30).Select(i =>
            $"""<decision id="c{i}" name="c{i}">{Needing("requiredDecision", $"#c{i - 1}")}{Literal("1")}</decision>"""));
        Should.Throw<FeelLimitException>(() => Model(chain).Evaluate("c30", [], shallow)).Limit.ShouldBe(FeelLimit.Depth);
    }

    [Theory]
    [InlineData("PRIORITY", "typeRef='tGrade'", "", "", "\"good\"")]
    [InlineData("PRIORITY", "", "typeRef='tGrade'", "", "\"good\"")]
    [InlineData("PRIORITY", "", "", "<variable name='d' typeRef='tGrade'/>", "\"good\"")]
    [InlineData("PRIORITY", "typeRef='tGrade'", "typeRef='tBackwards'", "", "\"good\"")]
    [InlineData("PRIORITY", "", "typeRef='tGrade'", "<variable name='d' typeRef='string'/>", "\"good\"")]
    [InlineData("PRIORITY", "", "", "", "\"bad\"")]
    [InlineData("OUTPUT ORDER", "typeRef='tGrade'", "", "", "[\"good\", \"bad\"]")]
    public void Priorities_come_from_the_type_of_the_output_the_table_or_the_decision(string policy, string output, string table, string variable, string expected) => Result(
        $"""
        {variable}<decisionTable hitPolicy="{policy}" {table}><output {output}/>
          <rule><outputEntry><text>"bad"</text></outputEntry></rule><rule><outputEntry><text>"good"</text></outputEntry></rule></decisionTable>
        """,
        """
        <itemDefinition name="tGrade"><typeRef>string</typeRef><allowedValues><text>"good", "bad"</text></allowedValues></itemDefinition>
        <itemDefinition name="tBackwards"><typeRef>string</typeRef><allowedValues><text>"bad", "good"</text></allowedValues></itemDefinition>
        """).ShouldBe(expected);

    [Theory]
    [InlineData("COLLECT' aggregation='LIST", "1", "2", "[1, 2]")]
    [InlineData("COLLECT' aggregation='MIN", "null", "1", "null")]
    [InlineData("COLLECT' aggregation='MAX", "1", "null", "null")]
    [InlineData("COLLECT' aggregation='SUM", "1", "\"x\"", "null")]
    [InlineData("COLLECT' aggregation='COUNT", "1", "null", "2")]
    [InlineData("FIRST", "-", "1", "null")]
    [InlineData("FIRST", "", "1", "null")]
    [InlineData("FIRST", "-1", "1", "-1")]
    public void Cells_of_outputs(string policy, string first, string second, string expected) => Result($"""
        <decisionTable hitPolicy='{policy}'><output/><rule><outputEntry><text>{first}</text></outputEntry></rule><rule><outputEntry><text>{second}</text></outputEntry></rule></decisionTable>
        """).ShouldBe(expected);

    [Fact]
    public void A_sum_that_fails_on_the_way_stays_null() => Result($"""
        <decisionTable hitPolicy="COLLECT" aggregation="SUM"><output/>
          {string.Concat(new[] { "1", "\"x\"", "2" }.Select(v => $"<rule><outputEntry><text>{v}</text></outputEntry></rule>"))}</decisionTable>
        """).ShouldBe("null");

    [Theory]
    [InlineData("typeRef='number'", "\"x\"", "null")]
    [InlineData("typeRef='number'", "1", "1")]
    [InlineData("typeRef='nowhere'", "\"x\"", "\"x\"")]
    [InlineData("", "\"x\"", "\"x\"")]
    public void A_cell_holds_to_its_own_type(string type, string text, string expected) => Result(
        $"<decisionTable><output/><rule><outputEntry {type}><text>{text}</text></outputEntry></rule></decisionTable>").ShouldBe(expected);

    [Fact]
    public void An_empty_cell_takes_everything_and_rules_are_told_by_id_and_number()
    {
        var model = Model($"""
            {Number}<decision id="d" name="d">{Needs}<decisionTable hitPolicy="COLLECT"><input><inputExpression><text>n</text></inputExpression></input><output/>
              <rule id="r-one"><inputEntry><text>&gt; 5</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>
              <rule><inputEntry><text/></inputEntry><outputEntry><text>2</text></outputEntry></rule>
              <rule id="r-three"><inputEntry><text> - </text></inputEntry><outputEntry><text>3</text></outputEntry></rule>
            </decisionTable></decision>
            """);
        var explained = model.Explain("d", new FeelContext { ["n"] = 3 });
        FeelCheck.Show(explained.Value).ShouldBe("[2, 3]");
        explained.Rules.ShouldBe([new DmnRule("", 2), new DmnRule("r-three", 3)]);
        model.Explain("d", new FeelContext { ["n"] = 6 }).Rules[0].ShouldBe(new DmnRule("r-one", 1));
    }

    [Fact]
    public void Many_rules_count_towards_the_limit_of_steps()
    {
        var rules = string.Concat(Enumerable.Repeat("<rule><inputEntry><text>-</text></inputEntry><outputEntry><text>1</text></outputEntry></rule>", 50));
        var model = Model($"""{Number}<decision id="d" name="d">{Needs}<decisionTable hitPolicy="FIRST"><input><inputExpression><text>n</text></inputExpression></input><output/>{rules.Replace("<text>-</text>", "<text>false</text>", StringComparison.Ordinal)}</decisionTable></decision>""");
        model.Evaluate("d", new FeelContext { ["n"] = 1 }).ShouldBeNull();
        var few = new FeelSettings { Limits = FeelLimits.Standard with { Steps = 120 } };
        Should.Throw<FeelLimitException>(() => model.Evaluate("d", new FeelContext { ["n"] = 1 }, few)).Limit.ShouldBe(FeelLimit.Steps);
    }

    [Fact]
    public void What_a_decision_asks_for_comes_once_and_in_order()
    {
        var model = Model($"""
            <inputData id="a" name="a"><variable name="a" typeRef="string"/></inputData>
            <itemDefinition name="tB"><typeRef>string</typeRef><allowedValues><text>"x", "y"</text></allowedValues></itemDefinition>
            <inputData id="b" name="b"><variable name="b" typeRef="tB"/></inputData>
            <inputData id="c" name="c"/><inputData id="e" name="e"><variable name="e" typeRef="date"/></inputData>
            <decision id="inner" name="inner">{Needing("requiredInput", "#e", "#a")}{Literal("e")}</decision>
            <decision id="d" name="d">{Needing("requiredInput", "#a", "#b", "#c")}{Needing("requiredDecision", "#inner")}<decisionTable>
              <input><inputExpression><text>a + 1</text></inputExpression></input>
              <input><inputExpression typeRef="number"><text>c</text></inputExpression></input>
              <input><inputExpression><text>b</text></inputExpression></input>
              <input><inputExpression typeRef="number"><text>a</text></inputExpression><inputValues><text>1, 2</text></inputValues></input>
              <output/></decisionTable></decision>
            <decision id="alone" name="alone"><decisionTable><input><inputExpression typeRef="number"><text>p * q</text></inputExpression></input><output/></decisionTable></decision>
            <decision id="nested" name="nested"><context><contextEntry><decisionTable><input><inputExpression><text>z</text></inputExpression></input><output/></decisionTable></contextEntry></context></decision>
            """);
        Asked(model, "d").ShouldBe(["c:number:", "b:string:x|y", "a:number:1|2", "e:date:"]);
        Asked(model, "inner").ShouldBe(["a:string:", "e:date:"], ignoreOrder: true);
        Asked(model, "alone").ShouldBe(["p * q:number:"]);
        Asked(model, "nested").ShouldBeEmpty();
    }

    private static IEnumerable<string> Asked(DmnModel model, string decision) =>
        model.FindDecision(decision)!.Inputs.Select(i => $"{i.Name}:{i.TypeName}:{string.Join("|", i.AllowedValues)}");
}
