using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MotCua.Web.Localisation;
using MotCua.Web.TagHelpers;

namespace MotCua.Tests.Web;

public class ErrorSummaryTests
{
    [Fact]
    public void Follows_the_order_of_the_page_and_links_to_each_field()
    {
        var view = View();
        foreach (var name in new[] { "Zone", "Name", "Birth.Day" }) view.ViewData.ModelState.AddModelError(name, $"Sửa {name}");
        view.ViewData.ModelState.AddModelError("", "Chung");
        foreach (var name in new[] { "Name", "Birth.Day", "Zone" }) Written(new InputTagHelper(Texts.Load()) { Name = name, ViewContext = view });
        var summary = Written(new ErrorSummaryTagHelper(Texts.Load()) { ViewContext = view });
        string[] inOrder = ["href=\"#Name\"", "href=\"#Birth_Day\"", "href=\"#Zone\"", "Chung"];
        inOrder.Select(part => summary.IndexOf(part, StringComparison.Ordinal)).ShouldBe(inOrder.Select(part => summary.IndexOf(part, StringComparison.Ordinal)).Order());
        summary.ShouldContain("href=\"#Name\"");
    }

    [Fact]
    public void Says_nothing_when_all_is_well() => Written(new ErrorSummaryTagHelper(Texts.Load()) { ViewContext = View() }).ShouldBe("");

    [Fact]
    public void A_field_shows_what_was_posted_and_its_error()
    {
        var view = View();
        view.ViewData.ModelState.SetModelValue("Amount", "mười <đồng>", "mười <đồng>");
        view.ViewData.ModelState.AddModelError("Amount", "Nhập số");
        var html = Written(new InputTagHelper(Texts.Load()) { Name = "Amount", Label = "Vốn", ViewContext = view });
        html.ShouldContain("&lt;");
        html.ShouldContain("govuk-input--error");
        html.ShouldContain("aria-describedby=\"Amount-error\"");
        html.ShouldNotContain("<đồng>");
    }

    private static ViewContext View() => new()
    {
        HttpContext = new DefaultHttpContext(), ViewData = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary())
    };

    private static string Written(TagHelper helper)
    {
        var context = new TagHelperContext([], new Dictionary<object, object>(), "one");
        var output = new TagHelperOutput("x", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        helper.Init(context);
        helper.ProcessAsync(context, output).GetAwaiter().GetResult();
        return output.Content.GetContent();
    }
}
