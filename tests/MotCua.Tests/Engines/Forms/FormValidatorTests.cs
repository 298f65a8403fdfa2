using System.Text;
using System.Text.Json.Nodes;
using CsCheck;
using MotCua.Engines.Forms;

namespace MotCua.Tests.Engines.Forms;

public class FormValidatorTests
{
    [Theory]
    [InlineData("citizen-id", "001085012345", true)]
    [InlineData("citizen-id", "001 085 012 345", true)]
    [InlineData("citizen-id", "00108501234", false)]
    [InlineData("citizen-id", "00108501234a", false)]
    [InlineData("citizen-id", "٠٠١٠٨٥٠١٢٣٤٥", false)]
    [InlineData("tax-code", "0300588569", true)]
    [InlineData("tax-code", "0300588569-001", true)]
    [InlineData("tax-code", "0300588568", false)]
    [InlineData("tax-code", "0300588569-1", false)]
    [InlineData("tax-code", "001085012345", true)]
    [InlineData("phone", "0912 345 678", true)]
    [InlineData("phone", "+84912345678", true)]
    [InlineData("phone", "024 3825 3536", true)]
    [InlineData("phone", "0112345678", false)]
    [InlineData("phone", "12345", false)]
    [InlineData("email", "mai.nguyen@vi-du.vn", true)]
    [InlineData("email", "mai@", false)]
    [InlineData("email", "a b@c.vn", false)]
    [InlineData("person-name", "Nguyễn Thị Mai", true)]
    [InlineData("person-name", "O'Brien-Đặng", true)]
    [InlineData("person-name", "=HYPERLINK(1)", false)]
    [InlineData("person-name", "Mai 2", false)]
    [InlineData("area", "00004", true)]
    [InlineData("area", "4", false)]
    public void Kinds_have_their_rules(string kind, string typed, bool valid)
    {
        var schema = Forms.Of("""{"type":"textfield","id":"f","key":"f","properties":{"motcua:kind":"KIND"}}""".Replace("KIND", kind, StringComparison.Ordinal));
        var result = FormValidator.Validate(schema, new JsonObject { ["f"] = typed });
        Forms.Faults(result).ShouldBe(valid ? [] : [$"f:{kind}"]);
    }

    [Theory]
    [InlineData("2024-02-29", true)]
    [InlineData("29/2/2024", true)]
    [InlineData("29/2/2023", false)]
    [InlineData("31/04/2024", false)]
    [InlineData("0/1/2024", false)]
    [InlineData("1/1/24", false)]
    [InlineData("hôm qua", false)]
    public void Only_dates_that_exist_are_dates(string typed, bool valid)
    {
        var schema = Forms.Of("""{"type":"datetime","subtype":"date","id":"d","key":"d"}""");
        var result = FormValidator.Validate(schema, new JsonObject { ["d"] = typed });
        Forms.Faults(result).ShouldBe(valid ? [] : ["d:not-a-date"]);
        result.Answers["d"]!.ToString().ShouldBe(valid ? "2024-02-29" : typed);
    }

    [Theory]
    [InlineData("1250", 1250)]
    [InlineData("1.250.000", 1250000)]
    [InlineData("1,250", 1250)]
    [InlineData("12,5", 12.5)]
    [InlineData("12.5", 12.5)]
    [InlineData(" 7 ", 7)]
    public void Numbers_are_read_as_people_write_them(string typed, double expected)
    {
        var schema = Forms.Of("""{"type":"number","id":"n","key":"n"}""");
        var result = FormValidator.Validate(schema, new JsonObject { ["n"] = typed });
        result.Errors.ShouldBeEmpty();
        result.Answers["n"]!.GetValue<decimal>().ShouldBe((decimal)expected);
    }

    [Theory]
    [InlineData("""{"type":"number","id":"f","key":"f","validate":{"min":2,"max":5},"decimalDigits":1}""", "1", "too-small")]
    [InlineData("""{"type":"number","id":"f","key":"f","validate":{"min":2,"max":5},"decimalDigits":1}""", "5.5", "too-large")]
    [InlineData("""{"type":"number","id":"f","key":"f","validate":{"min":2,"max":5},"decimalDigits":1}""", "2.25", "too-many-decimals")]
    [InlineData("""{"type":"number","id":"f","key":"f"}""", "mười", "not-a-number")]
    [InlineData("""{"type":"textfield","id":"f","key":"f","validate":{"minLength":3}}""", "ab", "too-short")]
    [InlineData("""{"type":"textfield","id":"f","key":"f","validate":{"maxLength":3}}""", "abcd", "too-long")]
    [InlineData("""{"type":"textfield","id":"f","key":"f","validate":{"pattern":"^[A-Z]+$"}}""", "abc", "pattern")]
    [InlineData("""{"type":"textfield","id":"f","key":"f","validate":{"required":true}}""", "  ", "required")]
    [InlineData("""{"type":"checkbox","id":"f","key":"f","validate":{"required":true}}""", "false", "required")]
    [InlineData("""{"type":"radio","id":"f","key":"f","values":[{"value":"a","label":"A"}]}""", "b", "not-an-option")]
    [InlineData("""{"type":"select","id":"f","key":"f","values":[{"value":"a","label":"A"}]}""", "b", "not-an-option")]
    [InlineData("""{"type":"checklist","id":"f","key":"f","values":[{"value":"a","label":"A"}]}""", "b", "not-an-option")]
    [InlineData("""{"type":"datetime","subtype":"time","id":"f","key":"f"}""", "25:00", "not-a-time")]
    [InlineData("""{"type":"number","id":"f","key":"f","validate":{"max":"=2 + 1"}}""", "4", "too-large")]
    [InlineData("""{"type":"number","id":"f","key":"f","properties":{"motcua:check":"=f > 10","motcua:check.vi":"Phải trên 10","motcua:check.en":"Must be over 10"}}""", "4", "check")]
    public void Limits_are_held(string component, string typed, string code) =>
        Forms.Faults(FormValidator.Validate(Forms.Of(component), new JsonObject { ["f"] = typed })).ShouldBe([$"f:{code}"]);

    [Fact]
    public void Marks_typed_apart_count_as_one_character_and_are_stored_together()
    {
        var schema = Forms.Of("""{"type":"textfield","id":"f","key":"f","validate":{"maxLength":6}}""");
        var result = FormValidator.Validate(schema, new JsonObject { ["f"] = "Nguyễn".Normalize(NormalizationForm.FormD) });
        result.Errors.ShouldBeEmpty();
        result.Answers["f"]!.ToString().ShouldBe("Nguyễn".Normalize(NormalizationForm.FormC));
    }

    [Fact]
    public void Ten_thousand_characters_are_the_most_any_field_takes()
    {
        var schema = Forms.Of("""{"type":"textarea","id":"f","key":"f"}""");
        FormValidator.Validate(schema, new JsonObject { ["f"] = new string('a', 10_000) }).Errors.ShouldBeEmpty();
        Forms.Faults(FormValidator.Validate(schema, new JsonObject { ["f"] = new string('a', 10_001) })).ShouldBe(["f:too-long"]);
    }

    private static readonly FormSchema Conditional = Forms.Of(
        """{"type":"radio","id":"q","key":"who","values":[{"value":"self","label":"Tôi"},{"value":"other","label":"Người khác"}],"validate":{"required":true}}""",
        """{"type":"textfield","id":"n","key":"otherName","validate":{"required":true},"conditional":{"hide":"=who != \"other\""}}""",
        """{"type":"textfield","id":"m","key":"otherPhone","validate":{"required":true},"properties":{"motcua:kind":"phone"},"conditional":{"hide":"=otherName = null"}}""");

    [Fact]
    public void A_hidden_field_is_neither_validated_nor_kept()
    {
        var result = Forms.Check(Conditional, """{"who":"self","otherName":"Bí mật","otherPhone":"x"}""");
        result.Errors.ShouldBeEmpty();
        result.Answers.ToJsonString().ShouldBe("""{"who":"self"}""");
        result.Hidden.ShouldBe(["otherName", "otherPhone"], ignoreOrder: true);
    }

    [Fact]
    public void A_hidden_answer_is_not_seen_by_other_conditions()
    {
        Forms.Faults(Forms.Check(Conditional, """{"who":"other","otherName":"An"}""")).ShouldBe(["otherPhone:required"]);
        Forms.Faults(Forms.Check(Conditional, """{"who":"other"}""")).ShouldBe(["otherName:required"]);
    }

    [Fact]
    public void Conditions_that_chase_each_other_end_hidden()
    {
        var schema = Forms.Of(
            """{"type":"textfield","id":"a","key":"a","conditional":{"hide":"=b != null"}}""",
            """{"type":"textfield","id":"b","key":"b","conditional":{"hide":"=a != null"}}""");
        Forms.Check(schema, """{"a":"1","b":"2"}""").Answers.Count.ShouldBe(0);
    }

    [Fact]
    public void A_hidden_group_hides_what_is_in_it()
    {
        var schema = Forms.Of("""{"type":"group","id":"g","key":"g","conditional":{"hide":"=case = \"1.001193.02\""},"components":[{"type":"textfield","id":"f","key":"f","validate":{"required":true}}]}""");
        Forms.Check(schema, """{"f":"x"}""", """{"case":"1.001193.02"}""").Answers.Count.ShouldBe(0);
        Forms.Faults(Forms.Check(schema, "{}", """{"case":"1.001193.01"}""")).ShouldBe(["f:required"]);
    }

    [Fact]
    public void Unknown_and_disabled_keys_and_the_variables_never_become_answers()
    {
        var schema = Forms.Of("""{"type":"textfield","id":"f","key":"f"}""", """{"type":"textfield","id":"d","key":"d","disabled":true,"validate":{"required":true}}""");
        Forms.Check(schema, """{"f":"1","d":"2","isAdmin":true}""", """{"case":"c"}""").Answers.ToJsonString().ShouldBe("""{"f":"1"}""");
    }

    private static readonly FormSchema Listed = Forms.Of(
        """{"type":"dynamiclist","id":"l","key":"l","path":"people","validate":{"required":true},"components":[{"type":"textfield","id":"n","key":"name","validate":{"required":true}},{"type":"checkbox","id":"c","key":"child"},{"type":"textfield","id":"s","key":"school","validate":{"required":true},"conditional":{"hide":"=child != true"}}]}""");

    [Fact]
    public void Rows_are_validated_one_by_one_with_their_own_conditions()
    {
        var result = Forms.Check(Listed, """{"people":[{"name":"An","school":"ẩn"},{"child":true}]}""");
        Forms.Faults(result).ShouldBe(["people[1].name:required", "people[1].school:required"]);
        result.Answers.ToJsonString().ShouldBe("""{"people":[{"name":"An"},{"child":true}]}""");
        Forms.Faults(Forms.Check(Listed, "{}")).ShouldBe(["people:required"]);
    }

    [Fact]
    public void Too_many_rows_are_refused()
    {
        var rows = new JsonArray([.. Enumerable.Range(0, 201).Select(_ => new JsonObject { ["name"] = "An" })]);
        Forms.Faults(FormValidator.Validate(Listed, new JsonObject { ["people"] = rows })).ShouldBe(["people:too-many-rows"]);
    }

    [Theory]
    [InlineData("""{"people":"An"}""", "people:required")]
    [InlineData("""{"people":{"name":"An"}}""", "people:required")]
    [InlineData("""{"people":[7]}""", "people[0].name:required")]
    [InlineData("""{"people":[{"name":{"x":1}}]}""", "people[0].name:wrong-type")]
    public void Answers_of_the_wrong_shape_are_faults_not_crashes(string answers, string fault) =>
        Forms.Faults(Forms.Check(Listed, answers)).ShouldContain(fault);

    [Fact]
    public void One_page_reports_its_own_faults_while_seeing_all_answers()
    {
        var schema = FormSchema.Parse("""
            {"components":[
              {"type":"group","id":"p1","key":"p1","components":[{"type":"checkbox","id":"a","key":"a","validate":{"required":true}}]},
              {"type":"group","id":"p2","key":"p2","components":[{"type":"textfield","id":"b","key":"b","validate":{"required":true},"conditional":{"hide":"=a != true"}}]}]}
            """);
        FormValidator.Validate(schema, [], "p2").Errors.ShouldBeEmpty();
        Forms.Faults(FormValidator.Validate(schema, new JsonObject { ["a"] = true }, "p2")).ShouldBe(["b:required"]);
    }

    [Fact]
    public void Dates_are_dates_in_conditions_and_limits()
    {
        var schema = Forms.Of(
            """{"type":"datetime","subtype":"date","id":"d","key":"born"}""",
            """{"type":"datetime","subtype":"date","id":"e","key":"died","properties":{"motcua:min":"=born"}}""",
            """{"type":"textfield","id":"f","key":"guardian","validate":{"required":true},"conditional":{"hide":"=born < date(\"2010-01-01\")"}}""");
        Forms.Faults(Forms.Check(schema, """{"born":"2009-12-31","died":"2009-12-30"}""")).ShouldBe(["died:too-early"]);
        Forms.Faults(Forms.Check(schema, """{"born":"1/1/2010","died":"2010-01-01"}""")).ShouldBe(["guardian:required"]);
    }

    [Fact]
    public void Nested_paths_and_computed_values_are_kept_in_their_place()
    {
        var schema = Forms.Of(
            """{"type":"group","id":"g","key":"g","path":"home","components":[{"type":"number","id":"a","key":"area"}]}""",
            """{"type":"expression","id":"x","key":"double","expression":"=home.area * 2"}""");
        CanonicalJson.Write(Forms.Check(schema, """{"home":{"area":"12,5"}}""").Answers).ShouldBe("""{"double":25,"home":{"area":12.5}}""");
    }

    [Fact]
    public void Cleaning_what_is_clean_changes_nothing() =>
        Gen.Select(Gen.String, Gen.String, Gen.Bool, Gen.Double[-1e6, 1e6]).Sample((name, note, child, number) =>
        {
            var schema = Forms.Of(
                """{"type":"textfield","id":"n","key":"n"}""", """{"type":"textarea","id":"t","key":"t"}""",
                """{"type":"checkbox","id":"c","key":"c"}""", """{"type":"number","id":"x","key":"x"}""");
            var typed = new JsonObject { ["n"] = name, ["t"] = note, ["c"] = child, ["x"] = number };
            var once = FormValidator.Validate(schema, typed).Answers;
            return CanonicalJson.Hash(once) == CanonicalJson.Hash(FormValidator.Validate(schema, once).Answers);
        });

    [Fact]
    public void Hidden_answers_never_leak_whatever_is_typed() =>
        Gen.Select(Gen.String, Gen.String, Gen.String).Sample((who, name, phone) =>
        {
            var result = FormValidator.Validate(Conditional, new JsonObject { ["who"] = who, ["otherName"] = name, ["otherPhone"] = phone });
            return result.Hidden.All(key => !result.Answers.ContainsKey(key)) && result.Errors.All(error => !result.Hidden.Contains(error.Key));
        });

    [Theory]
    [InlineData("date", "23/11/2026", "f:too-early")]
    [InlineData("date", "24/11/2026", null)]
    [InlineData("datetime", "2026-11-23T23:59", "f:too-early")]
    [InlineData("datetime", "2026-11-24T00:00", null)]
    public void A_day_that_has_passed_is_refused_where_the_form_says_so(string subtype, string typed, string? fault)
    {
        var schema = Forms.Of($$"""{"type":"datetime","subtype":"{{subtype}}","id":"f","key":"f","disallowPassedDates":true}""");
        var answers = new JsonObject { ["f"] = typed };
        Forms.Faults(FormValidator.Validate(schema, answers, null, new JsonObject { ["today"] = "2026-11-24" })).ShouldBe(fault is null ? [] : [fault]);
        Forms.Faults(FormValidator.Validate(schema, answers)).ShouldBeEmpty("the day is not known");
    }

    [Fact]
    public void A_limit_may_name_today()
    {
        var schema = Forms.Of("""{"type":"datetime","subtype":"date","id":"f","key":"f","properties":{"motcua:max":"today"}}""");
        var today = new JsonObject { ["today"] = "2026-11-24" };
        Forms.Faults(FormValidator.Validate(schema, new JsonObject { ["f"] = "2026-11-24" }, null, today)).ShouldBeEmpty();
        Forms.Faults(FormValidator.Validate(schema, new JsonObject { ["f"] = "2026-11-25" }, null, today)).ShouldBe(["f:too-late"]);
    }
}
