using System.Globalization;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using MotCua.Engines.Forms;
using MotCua.Web.Forms;
using FormsKit = MotCua.Tests.Engines.Forms.Forms;

namespace MotCua.Tests.Web;

/// <summary>Components that are shown, and our own kinds of fields, as people meet them on a page.</summary>
public class FormComponentTests
{
    [Fact]
    public void Html_of_an_author_is_shown_without_anything_that_acts_or_fetches()
    {
        var page = Page("""{"type":"html","id":"h","content":"<h2 id='x' class='y'>Lưu ý</h2><p onclick='a()' style='color:red'>Xem <a href='https://example.vn'>đây</a> và <a href='javascript:a()'>kia</a>.</p><script>a()</script><style>p{}</style><iframe src='//a'></iframe><img src='//a'><form><input name='n'></form>"}""");
        var html = page.QuerySelector("form > div")!;
        html.InnerHtml.ShouldBe("<h2 class=\"govuk-heading-m\">Lưu ý</h2><p class=\"govuk-body\">Xem <a href=\"https://example.vn\" class=\"govuk-link\" rel=\"noopener noreferrer\">đây</a> và <a class=\"govuk-link\">kia</a>.</p>");
    }

    [Fact]
    public void An_answer_in_html_stays_text()
    {
        var page = Page("""{"type":"html","id":"h","content":"<p>Chào {{name}}</p>"},{"type":"textfield","id":"n","key":"name"}""", """{"name":"<b>An</b>"}""");
        page.QuerySelector("form > div p")!.TextContent.ShouldBe("Chào <b>An</b>");
    }

    [Theory]
    [InlineData("# Tiêu đề", "<h2 class=\"govuk-heading-m\">Tiêu đề</h2>")]
    [InlineData("### Nhỏ\nchữ", "<h3 class=\"govuk-heading-s\">Nhỏ</h3><p class=\"govuk-body\">chữ</p>")]
    [InlineData("- a\n- **b**", "<ul class=\"govuk-list govuk-list--bullet\"><li>a</li><li><strong>b</strong></li></ul>")]
    [InlineData("1. a\n2. *b*", "<ol class=\"govuk-list govuk-list--number\"><li>a</li><li><em>b</em></li></ol>")]
    [InlineData("a\nb", "<p class=\"govuk-body\">a<br>b</p>")]
    [InlineData("[x](/y)", "<p class=\"govuk-body\"><a class=\"govuk-link\" href=\"/y\" rel=\"noopener noreferrer\">x</a></p>")]
    [InlineData("[x](javascript:a)", "<p class=\"govuk-body\">[x](javascript:a)</p>")]
    [InlineData("<b>x</b>", "<p class=\"govuk-body\">&lt;b&gt;x&lt;/b&gt;</p>")]
    public void Texts_are_markdown(string markdown, string html)
    {
        var text = new JsonObject { ["type"] = "text", ["id"] = "t", ["text"] = markdown }.ToJsonString();
        Page(text).QuerySelector("form")!.InnerHtml.ShouldBe(html);
    }

    [Fact]
    public void A_table_shows_rows_of_an_answer()
    {
        var page = Page("""
            {"type":"table","id":"t","label":"Những người","dataSource":"=people","columns":[{"key":"name","label":"Tên"},{"key":"age","label":"Tuổi"}]},
            {"type":"dynamiclist","id":"l","path":"people","label":"L","components":[{"type":"textfield","id":"a","key":"name"},{"type":"number","id":"b","key":"age"}]}
            """, """{"people":[{"name":"An","age":"30"},{"name":"<i>","age":""}]}""");
        var table = page.QuerySelector("table")!;
        table.QuerySelector("caption")!.TextContent.ShouldBe("Những người");
        table.QuerySelectorAll("th").Select(c => c.TextContent).ShouldBe(["Tên", "Tuổi"]);
        table.QuerySelectorAll("td").Select(c => c.TextContent).ShouldBe(["An", "30", "<i>", ""]);
    }

    [Fact]
    public void What_is_hidden_is_not_shown()
    {
        var page = Page("""{"type":"html","id":"h","content":"<p>x</p>","conditional":{"hide":"=a = \"1\""}},{"type":"textfield","id":"a","key":"a"}""", """{"a":"1"}""");
        page.QuerySelector("form > div > p.govuk-body").ShouldBeNull();
    }

    [Theory]
    [InlineData("15", "8", "2025", "lunar", "2025-10-06")]
    [InlineData("15", "6", "2025", "lunar-leap", "2025-08-08")]
    [InlineData("15", "6", "2025", "lunar", "2025-07-09")]
    [InlineData("15", "8", "2025", "solar", "2025-08-15")]
    [InlineData("31", "8", "2025", "lunar", "31/8/2025 lunar")]
    [InlineData("1", "1", "1800", "lunar", "1/1/1800 lunar")]
    public void A_date_of_the_lunar_calendar_is_kept_as_the_solar_one(string day, string month, string year, string calendar, string kept)
    {
        var schema = FormsKit.Of(Lunar);
        var edit = FormPostReader.Read(schema.Pages[0], new FormCollection(new Dictionary<string, StringValues>
        {
            ["d-day"] = day, ["d-month"] = month, ["d-year"] = year, ["d-calendar"] = calendar,
        }));
        edit.Answers["d"]!.ToString().ShouldBe(kept);
        var page = RenderedForm.Of(schema, edit.Answers);
        var isDate = DateOnly.TryParseExact(kept, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        FormsKit.Faults(FormValidator.Validate(schema, edit.Answers)).ShouldBe(isDate ? [] : ["d:not-a-date"]);
        page.QuerySelectorAll("input[type=radio]").Single(i => i.HasAttribute("checked")).GetAttribute("value").ShouldBe(isDate ? "solar" : calendar);
        if (!isDate) page.QuerySelector("input[name=d-day]")!.GetAttribute("value").ShouldBe(day);
    }

    [Fact]
    public void The_lunar_date_stands_beside_the_solar_one() =>
        RenderedForm.Of(FormsKit.Of(Lunar), Answers("""{"d":"2025-08-08"}""")).Body!.TextContent.ShouldContain("tức ngày 15 tháng 6 nhuận năm 2025 âm lịch");

    [Fact]
    public void A_person_is_picked_from_the_vault_or_typed()
    {
        var page = Page("""{"type":"textfield","id":"p1","key":"who","label":"Ai","properties":{"motcua:kind":"person"}}""");
        var input = page.QuerySelector("input[name=who]")!;
        page.GetElementById(input.GetAttribute("list")!)!.QuerySelector("option")!.OuterHtml.ShouldBe("<option value=\"001194000001\">Nguyễn Thị Mai</option>");
    }

    [Fact]
    public void A_file_slot_says_whether_the_file_is_there()
    {
        var schema = FormsKit.Of("""{"type":"filepicker","id":"f","key":"proof","label":"Giấy chứng sinh","validate":{"required":true},"properties":{"motcua:kind":"file-slot","motcua:document":"giay"}}""");
        RenderedForm.Of(schema, []).Body!.TextContent.ShouldContain("ở bước giấy tờ");
        RenderedForm.Of(schema, [], null, Answers("""{"files":["giay"]}""")).Body!.TextContent.ShouldContain("Đã có tệp");
        FormPostReader.Read(schema.Pages[0], new FormCollection(new() { ["proof"] = "x" })).Answers.Count.ShouldBe(0);
    }

    [Fact]
    public void What_the_form_gives_is_shown_and_never_read()
    {
        const string Given = """{"type":"select","id":"f","key":"kind","label":"Loại","readonly":true,"defaultValue":"a","values":[{"value":"a","label":"Loại A"}]},{"type":"textfield","id":"g","key":"other","label":"Khác","disabled":true}""";
        var page = Page(Given);
        page.QuerySelector("input,select").ShouldBeNull();
        page.GetElementById("kind")!.TextContent.ShouldBe("LoạiLoại A");
        FormPostReader.Read(FormsKit.Of(Given).Pages[0], new FormCollection(new() { ["kind"] = "b", ["other"] = "c" })).Answers.Count.ShouldBe(0);
    }

    [Fact]
    public void Options_that_depend_on_answers_are_offered()
    {
        var page = Page("""
            {"type":"checklist","id":"a","key":"kinds","values":[{"value":"x","label":"X"},{"value":"y","label":"Y"}]},
            {"type":"select","id":"s","key":"main","label":"Chính","valuesExpression":"=kinds"}
            """, """{"kinds":["x","y"]}""");
        page.QuerySelectorAll("select[name=main] option").Select(o => o.GetAttribute("value")).ShouldBe(["", "x", "y"]);
    }

    [Fact]
    public void Times_affixes_and_fixed_rows()
    {
        var page = Page("""
            {"type":"datetime","subtype":"time","id":"t","key":"at","timeLabel":"Giờ"},{"type":"datetime","subtype":"datetime","id":"u","key":"when","dateLabel":"Lúc"},
            {"type":"number","id":"n","key":"fee","label":"Phí","appearance":{"suffixAdorner":"đ"}},
            {"type":"dynamiclist","id":"l","path":"rows","label":"Dòng","allowAddRemove":false,"defaultRepetitions":2,"components":[{"type":"textfield","id":"a","key":"name","label":"Tên"}]}
            """);
        page.QuerySelector("input[name=at]")!.GetAttribute("type").ShouldBe("time");
        page.QuerySelector("input[name=when]")!.GetAttribute("type").ShouldBe("datetime-local");
        page.QuerySelector(".govuk-input__suffix")!.TextContent.ShouldBe("đ");
        page.QuerySelectorAll("fieldset.mc-rows-group").Length.ShouldBe(2);
        page.QuerySelectorAll("button[name=row-act]").ShouldBeEmpty();
    }

    private const string Lunar = """{"type":"datetime","subtype":"date","id":"d","key":"d","dateLabel":"Ngày mất","properties":{"motcua:kind":"lunar-date"}}""";

    private static IDocument Page(string components, string answers = "{}") => RenderedForm.Of(FormsKit.Of(components), Answers(answers));

    private static JsonObject Answers(string json) => (JsonObject)JsonNode.Parse(json)!;
}
