using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using MotCua.Engines.Forms;
using MotCua.Web.Forms;
using MotCua.Web.Localisation;

namespace MotCua.Tests.Web;

public class FormPageTests
{
    private static readonly Texts Texts = Texts.Load();

    private static readonly FormSchema Schema = FormSchema.Parse("""
        {"components":[{"type":"group","id":"p","key":"p","label":"Trang","components":[
          {"type":"textfield","key":"applicantId","label":"Số định danh","validate":{"required":true},"properties":{"motcua:kind":"citizen-id","motcua:why.vi":"Để trả kết quả."}},
          {"type":"datetime","subtype":"date","key":"born","label":"Ngày sinh","validate":{"required":true}},
          {"type":"radio","key":"who","label":"Ai nộp","validate":{"required":true},"values":[{"value":"self","label":"Tôi"},{"value":"other","label":"Người khác"}]},
          {"type":"textfield","key":"otherName","label":"Tên người khác","validate":{"required":true},"conditional":{"hide":"=who != \"other\""}},
          {"type":"checkbox","key":"pledge","label":"Tôi cam đoan"},
          {"type":"checklist","key":"kinds","label":"Loại","values":[{"value":"a","label":"A"},{"value":"b","label":"B"}]},
          {"type":"number","key":"money","label":"Vốn"},
          {"type":"textfield","key":"place","label":"Phường","validate":{"required":true},"properties":{"motcua:kind":"area"}},
          {"type":"dynamiclist","path":"people","label":"Người cùng đi","components":[
            {"type":"textfield","key":"name","label":"Tên","validate":{"required":true}},
            {"type":"datetime","subtype":"date","key":"when","label":"Ngày"}]}]}]}
        """);

    private static readonly FormPage Page = Schema.Pages[0];

    [Fact]
    public void Every_control_has_a_label_and_every_reference_an_element()
    {
        var document = Rendered(Answers("""{"people":[{"name":"An"},{"name":"Bình"}]}"""), []);
        foreach (var control in document.QuerySelectorAll("input:not([type=hidden]),select,textarea"))
            document.QuerySelectorAll("label").Count(label => label.GetAttribute("for") == control.Id).ShouldBe(1, control.OuterHtml);
        document.All.Where(one => !string.IsNullOrEmpty(one.Id)).GroupBy(one => one.Id).Where(same => same.Count() > 1).ShouldBeEmpty();
        foreach (var id in document.All.SelectMany(one => (one.GetAttribute("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries)))
            document.GetElementById(id).ShouldNotBeNull(id);
    }

    [Fact]
    public void The_link_of_an_error_leads_to_a_control()
    {
        var answers = Answers("""{"who":"other","people":[{}]}""");
        var errors = FormValidator.Validate(Schema, answers).Errors;
        errors.Select(error => error.Key).ShouldBe(["applicantId", "born", "otherName", "place", "people[0].name"]);
        var document = Rendered(answers, errors);
        foreach (var error in errors)
        {
            var target = document.GetElementById(Microsoft.AspNetCore.Mvc.Rendering.TagBuilder.CreateSanitizedId(error.Key, "_"));
            (target?.LocalName is "input" or "select").ShouldBeTrue(error.Key);
            target!.ClassList.ShouldContain(one => one.EndsWith("--error", StringComparison.Ordinal), error.Key);
        }
    }

    [Theory]
    [InlineData("born", "required", "Nhập “Ngày sinh”")]
    [InlineData("who", "required", "Chọn “Ai nộp”")]
    [InlineData("place", "required", "Chọn “Phường”")]
    [InlineData("people[1].name", "required", "Nhập “Tên” (mục 2)")]
    public void A_fault_is_said_with_the_question_and_the_entry(string key, string code, string sentence) =>
        FormErrorTexts.Say(Texts, Schema, new FormError(key, code)).ShouldBe(sentence);

    [Fact]
    public void A_question_that_depends_on_an_answer_stands_under_it()
    {
        var document = Rendered([], []);
        var other = document.QuerySelector("input[value=other]")!;
        document.GetElementById(other.GetAttribute("data-aria-controls")!)!.QuerySelector("input[name=otherName]").ShouldNotBeNull();
    }

    [Fact]
    public void What_was_typed_comes_back_as_typed_whatever_it_was()
    {
        Dictionary<string, StringValues> posted = new()
        {
            ["applicantId"] = " 001 x ", ["born-day"] = "31", ["born-month"] = "2", ["born-year"] = "2024", ["who"] = "other", ["otherName"] = "<b>An</b>",
            ["pledge.asked"] = "1", ["kinds.asked"] = "1", ["kinds"] = new(["a", "b"]), ["money"] = "1.250", ["place"] = "",
            ["people.asked"] = "1", ["people[0]"] = "1", ["people[0].name"] = "Chi", ["people[0].when-day"] = "5", ["people[0].when-month"] = "9", ["people[0].when-year"] = "1998"
        };
        var edit = FormPostReader.Read(Page, new FormCollection(posted));
        edit.StaysOnPage.ShouldBeFalse();
        JsonNode.DeepEquals(edit.Answers, Answers("""
            {"applicantId":" 001 x ","born":"31/2/2024","who":"other","otherName":"<b>An</b>","pledge":false,"kinds":["a","b"],"money":"1.250","place":"",
             "people":[{"name":"Chi","when":"1998-09-05"}]}
            """)).ShouldBeTrue(edit.Answers.ToJsonString());
        var document = Rendered(edit.Answers, []);
        foreach (var (name, value) in new[] { ("born-day", "31"), ("born-month", "2"), ("born-year", "2024"), ("otherName", "<b>An</b>"), ("money", "1.250"), ("people[0].when-year", "1998") })
            document.QuerySelectorAll("input").Single(one => one.GetAttribute("name") == name).GetAttribute("value").ShouldBe(value, name);
        FormValidator.Validate(Schema, edit.Answers).Answers["money"]!.GetValue<decimal>().ShouldBe(1250);
    }

    [Fact]
    public void A_question_that_was_not_on_the_page_keeps_its_answer() =>
        FormPostReader.Read(Page, new FormCollection(new() { ["applicantId"] = "1" })).Answers.ToJsonString().ShouldBe("""{"applicantId":"1"}""");

    [Theory]
    [InlineData("add:people", 3)]
    [InlineData("remove:people:0", 1)]
    [InlineData("remove:people:9", 2)]
    [InlineData("remove:people:-1", 2)]
    [InlineData("nonsense", 2)]
    public void Rows_are_added_and_removed_by_plain_buttons(string pressed, int rows)
    {
        Dictionary<string, StringValues> posted = new() { ["people.asked"] = "1", ["people[0]"] = "1", ["people[0].name"] = "An", ["people[1]"] = "1", ["people[1].name"] = "Bình", ["row-act"] = pressed };
        var edit = FormPostReader.Read(Page, new FormCollection(posted));
        edit.StaysOnPage.ShouldBeTrue();
        var people = edit.Answers["people"]!.AsArray();
        people.Count.ShouldBe(rows);
        if (pressed == "remove:people:0") people[0]!["name"]!.ToString().ShouldBe("Bình");
    }

    [Fact]
    public void A_row_in_which_nothing_was_written_is_skipped()
    {
        var posted = new Dictionary<string, StringValues>
        {
            ["people.asked"] = "1", ["people[0]"] = "1", ["people[0].name"] = "", ["people[0].when-day"] = "",
            ["people[1]"] = "1", ["people[1].name"] = "An", ["people[1].when-day"] = "",
        };
        FormPostReader.Read(Page, new FormCollection(posted)).Answers.ToJsonString().ShouldBe("""{"people":[{"name":"An","when":""}]}""");
    }

    [Fact]
    public void The_last_row_can_be_removed() =>
        FormPostReader.Read(Page, new FormCollection(new() { ["people.asked"] = "1", ["people[0]"] = "1", ["row-act"] = "remove:people:0" }))
            .Answers["people"]!.AsArray().Count.ShouldBe(0);

    [Fact]
    public void Enter_moves_on_instead_of_removing_a_row() =>
        Rendered([], []).QuerySelectorAll("button").First().GetAttribute("name").ShouldBeNull();

    private static JsonObject Answers(string json) => (JsonObject)JsonNode.Parse(json)!;

    private static IDocument Rendered(JsonObject answers, IReadOnlyList<FormError> errors)
    {
        var said = errors.ToDictionary(error => error.Key, error => FormErrorTexts.Say(Texts, Schema, error));
        return RenderedForm.Of(Schema, answers, said);
    }
}
