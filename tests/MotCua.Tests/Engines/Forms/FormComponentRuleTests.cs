using MotCua.Engines.Forms;

namespace MotCua.Tests.Engines.Forms;

/// <summary>What the server makes of components that the form fills in or that stand for something else.</summary>
public class FormComponentRuleTests
{
    [Fact]
    public void A_read_only_answer_is_always_its_default()
    {
        var schema = Forms.Of("""{"type":"number","id":"n","key":"fee","readonly":true,"defaultValue":5}""");
        Forms.Check(schema, """{"fee":1}""").Answers.ToJsonString().ShouldBe("""{"fee":5}""");
        Forms.Check(schema, "{}").Answers.ToJsonString().ShouldBe("""{"fee":5}""");
    }

    [Fact]
    public void A_disabled_answer_is_never_part_of_the_answers() =>
        Forms.Check(Forms.Of("""{"type":"number","id":"n","key":"fee","disabled":true,"defaultValue":5}"""), """{"fee":1}""").Answers.Count.ShouldBe(0);

    [Fact]
    public void A_file_slot_holds_its_document_once_a_file_is_there_whatever_is_typed()
    {
        var schema = Forms.Of("""{"type":"filepicker","id":"f","key":"proof","validate":{"required":true},"properties":{"motcua:kind":"file-slot","motcua:document":"giay"}}""");
        var without = Forms.Check(schema, """{"proof":"x"}""", """{"files":["other"]}""");
        without.Errors.ShouldBeEmpty();
        without.Answers.Count.ShouldBe(0);
        Forms.Check(schema, "{}", """{"files":["giay"]}""").Answers.ToJsonString().ShouldBe("""{"proof":"giay"}""");
    }

    [Fact]
    public void An_answer_with_half_a_character_counts_as_not_given()
    {
        var schema = Forms.Of("""{"type":"textfield","id":"a","key":"a"}""", """{"type":"textfield","id":"b","key":"b","validate":{"required":true}}""");
        var result = Forms.Check(schema, """{"a":"x","b":"\uD800"}""");
        Forms.Faults(result).ShouldBe(["b:required"]);
        result.Answers.ToJsonString().ShouldBe("""{"a":"x"}""");
    }

    [Theory]
    [InlineData("001 194 000001", null)]
    [InlineData("00119400000", "person")]
    public void A_person_is_an_identity_number(string typed, string? fault) => Forms.Faults(Forms.Check(
        Forms.Of("""{"type":"textfield","id":"p1","key":"who","properties":{"motcua:kind":"person"}}"""), $$"""{"who":"{{typed}}"}""")).ShouldBe(fault is null ? [] : [$"who:{fault}"]);

    [Theory]
    [InlineData("email", "a@b.vn", true)]
    [InlineData("email", "a@b", false)]
    [InlineData("phone", "0912 345 678", true)]
    [InlineData("phone", "12", false)]
    public void The_kinds_that_form_js_knows_are_checked(string kind, string typed, bool good) => (Forms.Check(
        Forms.Of("""{"type":"textfield","id":"f","key":"x","validate":{"validationType":"KIND"}}""".Replace("KIND", kind)), $$"""{"x":"{{typed}}"}""").Errors.Count == 0).ShouldBe(good);

    [Fact]
    public void Texts_and_tables_are_filled_with_the_answers()
    {
        var schema = Forms.Of(
            """{"type":"text","id":"t","text":"Chào {{name}}, {{age + 1}}.","properties":{"motcua:text.en":"=\"Hi \" + name"}}""",
            """{"type":"text","id":"u","text":"x","conditional":{"hide":"=true"}}""",
            """{"type":"table","id":"tab","label":"T","dataSource":"=for i in 1..2 return {n: i, name: name}","columnsExpression":"=[{key: \"n\", label: \"Số\"}]"}""",
            """{"type":"textfield","id":"a","key":"name"}""", """{"type":"number","id":"b","key":"age"}""");
        var shown = Forms.Check(schema, """{"name":"An & Bình","age":"4"}""").Shown;
        shown.Keys.ShouldBe(["t", "tab"]);
        (shown["t"].Text, shown["t"].TextEn).ShouldBe(("Chào An & Bình, 5.", "Hi An & Bình"));
        shown["tab"].Columns.ShouldBe([new FormColumn("n", "Số")]);
        shown["tab"].Rows.Select(row => row.Single()).ShouldBe(["1", "2"]);
    }

    [Theory]
    [InlineData("{{name", "bad-expression")]
    [InlineData("{{1 +}}", "bad-expression")]
    [InlineData("=1 +", "bad-expression")]
    public void A_text_with_a_wrong_expression_is_refused(string text, string code) =>
        Should.Throw<FormSchemaException>(() => Forms.Of($$"""{"type":"html","id":"h","content":"{{text}}"}""")).Code.ShouldBe(code);

    [Fact]
    public void Options_that_depend_on_answers_are_told_and_checked()
    {
        var schema = Forms.Of("""{"type":"textfield","id":"a","key":"first"}""", """{"type":"radio","id":"r","key":"pick","valuesExpression":"=[{value: first, label: \"L\"}, \"z\"]"}""");
        var result = Forms.Check(schema, """{"first":"y","pick":"x"}""");
        result.Choices["pick"].ShouldBe([new FormOption("y", "L"), new FormOption("z", "z")]);
        Forms.Faults(result).ShouldBe(["pick:not-an-option"]);
    }

    [Fact]
    public void What_the_form_gives_is_never_required_of_a_program()
    {
        var schema = JsonSchemaExport.Export(Forms.Of(
            """{"type":"number","id":"n","key":"fee","readonly":true,"defaultValue":5,"validate":{"required":true}}""",
            """{"type":"filepicker","id":"f","key":"proof","validate":{"required":true},"properties":{"motcua:kind":"file-slot","motcua:document":"giay"}}"""));
        schema["required"].ShouldBeNull();
        schema["properties"]!["fee"]!["readOnly"]!.GetValue<bool>().ShouldBeTrue();
        schema["properties"]!["proof"]!["x-motcua-document"]!.ToString().ShouldBe("giay");
    }
}
