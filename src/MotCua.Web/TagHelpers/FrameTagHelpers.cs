using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using MotCua.Web.Components;

namespace MotCua.Web.TagHelpers;

/// <summary>Entry of the main navigation; marks itself when the page is in its section.</summary>
[HtmlTargetElement("mc-nav-item")]
public sealed class NavItemTagHelper : TagHelper
{
    /// <summary>Address of the section.</summary>
    public string Href { get; set; } = "/";

    /// <summary>True for the home of a surface: it is not the section of the pages below it.</summary>
    public bool Home { get; set; }

    /// <summary>The view that is being written.</summary>
    [HtmlAttributeNotBound, ViewContext]
    public ViewContext ViewContext { get; set; } = null!;

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = await output.GetChildContentAsync();
        var path = ViewContext.HttpContext.Request.Path;
        var current = path == Href;
        var active = current || (!Home && Href != "/" && path.StartsWithSegments(Href));
        var link = new Element("a").Class("govuk-service-navigation__link").Attr("href", Href)
            .Attr("aria-current", current ? "page" : active ? "true" : null)
            .Add(active ? new Element("strong").Class("govuk-service-navigation__active-fallback").Add(text) : text);
        output.TagName = null;
        output.Content.SetHtmlContent(
            new Element("li").Class("govuk-service-navigation__item", active ? "govuk-service-navigation__item--active" : null).Add(link));
    }
}

/// <summary>Link to a built style sheet or script by its plain name; writes nothing when the assets have not been built.</summary>
[HtmlTargetElement("mc-asset", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class AssetTagHelper(AssetFiles assets) : TagHelper
{
    /// <summary>Plain name, for example <c>portal.css</c>.</summary>
    public string Name { get; set; } = "";

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = null;
        if (assets.Href(Name) is not { } href) return;
        output.Content.SetHtmlContent(Path.GetExtension(Name) switch
        {
            ".js" => new Element("script").Attr("type", "module").Attr("src", href),
            ".woff2" => new Element("link").Attr("rel", "preload").Attr("href", href).Attr("as", "font").Attr("type", "font/woff2").Flag("crossorigin", true),
            _ => new Element("link").Attr("rel", "stylesheet").Attr("href", href)
        });
    }
}
