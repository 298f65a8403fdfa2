using MotCua.Engines.Forms;

namespace MotCua.Tests.Engines.Forms;

public class JsonSchemaExportTests
{
    [Fact]
    public void Says_what_a_schema_can_say_and_carries_conditions_beside()
    {
        var form = Forms.Of(
            """{"type":"textfield","id":"a","key":"id","label":"Số định danh","validate":{"required":true},"properties":{"motcua:kind":"citizen-id","motcua:label.en":"Identity number"}}""",
            """{"type":"number","id":"b","key":"age","label":"Tuổi","validate":{"min":0,"max":150,"required":true},"conditional":{"hide":"=id = null"}}""",
            """{"type":"radio","id":"c","key":"sex","label":"Giới tính","values":[{"value":"m","label":"Nam"},{"value":"f","label":"Nữ"}]}""",
            """{"type":"dynamiclist","id":"d","path":"people","label":"Người","components":[{"type":"textfield","id":"e","key":"name","label":"Tên","validate":{"required":true,"maxLength":50}}]}""");
        var schema = CanonicalJson.Write(JsonSchemaExport.Export(form));
        schema.ShouldBe(CanonicalJson.Write(System.Text.Json.Nodes.JsonNode.Parse("""
            {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","additionalProperties":false,"required":["id"],
             "properties":{
              "id":{"type":"string","maxLength":10000,"pattern":"^[0-9]{12}$","title":"Số định danh","x-motcua-title-en":"Identity number","x-motcua-kind":"citizen-id"},
              "age":{"type":"number","minimum":0,"maximum":150,"title":"Tuổi","x-motcua-hide":"id = null"},
              "sex":{"type":"string","enum":["m","f"],"title":"Giới tính"},
              "people":{"type":"array","maxItems":200,"title":"Người","items":{"type":"object","additionalProperties":false,"required":["name"],
                "properties":{"name":{"type":"string","maxLength":50,"title":"Tên"}}}}}}
            """)));
    }

    [Fact]
    public void Every_sample_form_exports()
    {
        foreach (var folder in Directory.GetDirectories(Path.Combine(Forms.RepositoryRoot(), "samples/procedures")))
        {
            var form = FormSchema.Parse(File.ReadAllText(Path.Combine(folder, "form.json")));
            JsonSchemaExport.Export(form)["properties"]!.AsObject().Count.ShouldBeGreaterThan(3, folder);
        }
    }
}
