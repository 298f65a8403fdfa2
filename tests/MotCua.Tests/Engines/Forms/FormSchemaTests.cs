using MotCua.Engines.Forms;

namespace MotCua.Tests.Engines.Forms;

public class FormSchemaTests
{
    [Fact]
    public void Top_level_groups_are_pages_and_loose_components_make_one()
    {
        var schema = FormSchema.Parse("""
            {"components":[
              {"type":"textfield","id":"a","key":"a","label":"A"},
              {"type":"group","id":"g","key":"page_child","label":"Con","properties":{"motcua:label.en":"Child"},
               "components":[{"type":"number","id":"b","key":"b","label":"B"},{"type":"group","id":"h","label":"","components":[{"type":"checkbox","id":"c","key":"c"}]}]}]}
            """);
        schema.Pages.Select(page => page.Key).ShouldBe(["page", "page_child"]);
        schema.Pages[1].LabelEn.ShouldBe("Child");
        schema.Fields.Select(field => field.Key).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void A_role_finds_its_field()
    {
        var schema = Forms.Of("""{"type":"textfield","id":"x","key":"fullName","properties":{"motcua:role":"applicant.name"}}""");
        schema.FieldWithRole("applicant.name").ShouldBe("fullName");
        schema.FieldWithRole("applicant.phone").ShouldBeNull();
    }

    [Theory]
    [InlineData("{", "", "not-json")]
    [InlineData("""{"components":5}""", "", "not-json")]
    [InlineData("""{"\uD800":1,"components":[]}""", "", "not-json")]
    [InlineData("""{"components":[{"type":"text","id":"t","text":"\uD800"}]}""", "", "not-json")]
    [InlineData("""{"components":[{"type":"textfield","id":"f1"}]}""", "f1", "no-key")]
    [InlineData("""{"components":[{"type":"textfield","id":"f1","key":"a"},{"type":"number","id":"f2","key":"a"}]}""", "f2", "duplicate-key")]
    [InlineData("""{"components":[{"type":"hologram","id":"f1","key":"a"}]}""", "f1", "unknown-type")]
    [InlineData("""{"components":[{"type":"textfield","id":"f1","key":"a","conditional":{"hide":"=a ="}}]}""", "f1", "bad-expression")]
    [InlineData("""{"components":[{"type":"textfield","id":"f1","key":"a","validate":{"pattern":"("}}]}""", "f1", "bad-pattern")]
    [InlineData("""{"components":[{"type":"textfield","id":"f1","key":"a","validate":{"pattern":"(?=a)"}}]}""", "f1", "bad-pattern")]
    [InlineData("""{"components":[{"type":"textfield","id":"f1","key":"a","key":"b"}]}""", "", "not-json")]
    public void A_form_that_cannot_run_is_refused_with_the_component(string json, string component, string code)
    {
        var refusal = Should.Throw<FormSchemaException>(() => FormSchema.Parse(json));
        refusal.Component.ShouldBe(component);
        refusal.Code.ShouldBe(code);
    }

    [Fact]
    public void A_form_that_is_too_deep_is_refused()
    {
        var json = string.Concat(Enumerable.Repeat("""{"type":"group","components":[""", 14)) + string.Concat(Enumerable.Repeat("]}", 14));
        Should.Throw<FormSchemaException>(() => FormSchema.Parse($$"""{"components":[{{json}}]}""")).Code.ShouldBe("too-deep");
    }

    [Fact]
    public void Every_component_of_the_form_js_vocabulary_is_known()
    {
        string[] inputs = ["textfield", "textarea", "number", "datetime", "radio", "checkbox", "checklist", "select", "taglist", "filepicker", "expression"];
        string[] shown = ["text", "html", "table", "image", "separator", "spacer", "iframe", "button", "documentPreview"];
        var components = inputs.Concat(shown).Select((type, place) => $$"""{"type":"{{type}}","id":"f{{place}}","key":"k{{place}}"}""");
        var schema = FormSchema.Parse($$"""{"components":[{{string.Join(',', components)}}]}""");
        schema.Pages[0].Components.Count.ShouldBe(inputs.Length + shown.Length);
        schema.Fields.Count().ShouldBe(inputs.Length);
    }

    [Fact]
    public void Every_form_of_the_sample_procedures_parses()
    {
        var folders = Directory.GetDirectories(Path.Combine(Forms.RepositoryRoot(), "samples/procedures"));
        folders.Length.ShouldBeGreaterThan(20);
        foreach (var folder in folders) FormSchema.Parse(File.ReadAllText(Path.Combine(folder, "form.json"))).Pages.ShouldNotBeEmpty(folder);
    }
}
