using System.Text.Json.Nodes;
using CsCheck;
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
        schema.ShouldBe(CanonicalJson.Write(JsonNode.Parse("""
            {"$schema":"https://json-schema.org/draft/2020-12/schema","type":"object","additionalProperties":false,"required":["id"],
             "properties":{
              "id":{"type":"string","minLength":1,"maxLength":10000,"pattern":"^[0-9]{12}$","title":"Số định danh","x-motcua-title-en":"Identity number","x-motcua-kind":"citizen-id"},
              "age":{"type":"number","minimum":0,"maximum":150,"title":"Tuổi","x-motcua-hide":"id = null"},
              "sex":{"type":"string","enum":["m","f"],"title":"Giới tính"},
              "people":{"type":"array","maxItems":200,"title":"Người","items":{"type":"object","additionalProperties":false,"required":["name"],
                "properties":{"name":{"type":"string","minLength":1,"maxLength":50,"title":"Tên"}}}}}}
            """)));
    }

    [Fact]
    public void A_required_answer_is_required_at_every_level_of_its_path()
    {
        var schema = JsonSchemaExport.Export(Forms.Of(
            """{"type":"textfield","id":"a","key":"home.ward","validate":{"required":true}}""",
            """{"type":"textfield","id":"b","key":"home.street"}""",
            """{"type":"group","id":"g","path":"owner","components":[{"type":"textfield","id":"c","key":"name","validate":{"required":true}},{"type":"textfield","id":"d","key":"id","validate":{"required":true},"conditional":{"hide":"=home.ward = null"}}]}"""));
        Words(schema["required"]).ShouldBe(["home", "owner"]);
        Words(schema["properties"]!["home"]!["required"]).ShouldBe(["ward"]);
        Words(schema["properties"]!["owner"]!["required"]).ShouldBe(["name"]);
    }

    [Fact]
    public void Lists_numbers_and_options_say_what_they_allow()
    {
        var schema = JsonSchemaExport.Export(Forms.Of(
            """{"type":"checklist","id":"a","key":"picks","validate":{"required":true},"values":[{"value":1,"label":"Một"},{"value":true,"label":"Có"},{"value":"1","label":"Chữ"}]}""",
            """{"type":"dynamiclist","id":"b","path":"rows","validate":{"required":true},"components":[{"type":"number","id":"c","key":"n","decimalDigits":2}]}""",
            """{"type":"number","id":"d","key":"whole","decimalDigits":0,"validate":{"min":1,"max":9},"properties":{"motcua:max":"=picks[1]","motcua:check":"=whole != 4"}}""",
            """{"type":"textfield","id":"e","key":"mail","validate":{"validationType":"email","pattern":"vn$"},"properties":{"motcua:required":"=whole = 1"}}"""));
        var properties = schema["properties"]!;
        properties["picks"]!["minItems"]!.GetValue<int>().ShouldBe(1);
        properties["picks"]!["items"]!.ToJsonString().ShouldBe("""{"enum":[1,true,"1"]}""");
        properties["rows"]!["minItems"]!.GetValue<int>().ShouldBe(1);
        properties["rows"]!["items"]!["properties"]!["n"]!["multipleOf"]!.GetValue<decimal>().ShouldBe(0.01m);
        properties["whole"]!.ToJsonString().ShouldBe("""{"type":"number","minimum":1,"multipleOf":1,"title":"","x-motcua-max":"picks[1]","x-motcua-check":"whole != 4"}""");
        properties["mail"]!["pattern"]!.GetValue<string>().ShouldBe("vn$");
        properties["mail"]!["allOf"]![0]!["pattern"]!.GetValue<string>().ShouldContain("@");
        properties["mail"]!["x-motcua-required"]!.GetValue<string>().ShouldBe("whole = 1");
    }

    [Theory]
    [InlineData("a", "a.b")]
    [InlineData("a.b", "a")]
    public void An_answer_inside_another_does_not_stop_the_export(string first, string second) =>
        JsonSchemaExport.Export(Forms.Of(new[] { first, second }.Select(key => """{"type":"textfield","id":"KEY","key":"KEY","validate":{"required":true}}""".Replace("KEY", key)).ToArray()))
            ["required"]!.AsArray().Count.ShouldBe(1);

    /// <summary>Without conditions between answers the schema and the server agree on every answer that is in its clean shape.</summary>
    [Fact]
    public void The_schema_takes_what_the_server_takes_and_nothing_else()
    {
        var form = Forms.Of(
            """{"type":"textfield","id":"a","key":"home.ward","validate":{"required":true,"minLength":2,"maxLength":4}}""",
            """{"type":"number","id":"b","key":"fee","decimalDigits":1,"validate":{"min":0,"max":5}}""",
            """{"type":"radio","id":"c","key":"kind","validate":{"required":true},"values":[{"value":1,"label":"a"},{"value":true,"label":"b"},{"value":"x","label":"c"}]}""",
            """{"type":"checklist","id":"d","key":"some","values":[{"value":1,"label":"a"},{"value":2,"label":"b"}]}""",
            """{"type":"datetime","subtype":"date","id":"e","key":"on"}""",
            """{"type":"datetime","subtype":"time","id":"f","key":"at"}""",
            """{"type":"textfield","id":"g","key":"tel","properties":{"motcua:kind":"phone"}}""",
            """{"type":"dynamiclist","id":"h","path":"rows","validate":{"required":true},"components":[{"type":"checkbox","id":"i","key":"sure","validate":{"required":true}}]}""");
        var schema = JsonSchemaExport.Export(form);
        var (taken, refused) = (0, 0);
        Answers.Sample(answers =>
        {
            var result = FormValidator.Validate(form, answers);
            var accepted = result.Errors.Count == 0;
            if (accepted) SchemaCheck.Accepts(schema, result.Answers).ShouldBeTrue(answers.ToJsonString());
            if (!JsonNode.DeepEquals(result.Answers, answers)) return;
            SchemaCheck.Accepts(schema, answers).ShouldBe(accepted, answers.ToJsonString());
            if (accepted) Interlocked.Increment(ref taken);
            else Interlocked.Increment(ref refused);
        }, iter: 4000);
        taken.ShouldBeGreaterThan(20);
        refused.ShouldBeGreaterThan(200);
    }

    private static readonly Gen<JsonObject> Answers = Gen.Select(
        Maybe("", "ab", "abcd", "abcde", null), Maybe(0, 4.5m, 2.25m, 6, null), Maybe("x", 1, true, "y", null),
        Maybe("[1]", "[2,1]", "[3]", null), Maybe("2026-1-1", "2026-02-28", null), Maybe("24:00", "09:30", null),
        Maybe("12", "0912345678", null), Maybe("""[{"sure":true},{"sure":false}]""", """[{"sure":true}]""", null),
        (ward, fee, kind, some, on, at, tel, rows) =>
        {
            var answers = new JsonObject();
            if (ward is not null) answers["home"] = new JsonObject { ["ward"] = Node(ward) };
            foreach (var (key, value) in new[] { ("fee", fee), ("kind", kind), ("on", on), ("at", at), ("tel", tel) })
                if (value is not null) answers[key] = Node(value);
            if (some is string list) answers["some"] = JsonNode.Parse(list);
            if (rows is string several) answers["rows"] = JsonNode.Parse(several);
            return answers;
        });

    // The second is right and comes oftener, so that whole answers are right often enough.
    private static Gen<object?> Maybe(params object?[] values) =>
        Gen.Int[0, 9].Select(Gen.Int[0, values.Length - 1], (luck, place) => luck < 6 ? values[1] : values[place]);

    private static JsonNode? Node(object value) => value switch
    {
        string text => JsonValue.Create(text),
        bool flag => JsonValue.Create(flag),
        _ => JsonValue.Create(Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture))
    };

    private static IEnumerable<string> Words(JsonNode? list) => list!.AsArray().Select(word => word!.GetValue<string>());

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
