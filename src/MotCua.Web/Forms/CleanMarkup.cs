using AngleSharp.Dom;
using Ganss.Xss;
using Microsoft.AspNetCore.Html;

namespace MotCua.Web.Forms;

/// <summary>
/// HTML of a form author made harmless: only elements that structure text and links to pages, mail or telephone stay; no
/// script, style, picture, frame, form, class or id.
/// </summary>
internal static class CleanMarkup
{
    private static readonly HtmlSanitizer Sanitizer = Make();

    /// <summary>The markup that is left, ready to be written.</summary>
    internal static IHtmlContent Of(string html) => new HtmlString(Sanitizer.Sanitize(html));

    /// <summary>Whether an address may stand in a link: http, https, mailto, tel, or a path of this site.</summary>
    internal static bool IsLink(string address) => address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal)
        || (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" or "mailto" or "tel");

    private static HtmlSanitizer Make()
    {
        var sanitizer = new HtmlSanitizer();
        Only(sanitizer.AllowedTags, "h2", "h3", "h4", "p", "br", "hr", "div", "span", "strong", "b", "em", "i", "u", "s", "sub", "sup", "code", "pre",
            "blockquote", "ul", "ol", "li", "dl", "dt", "dd", "a", "table", "caption", "thead", "tbody", "tr", "th", "td");
        Only(sanitizer.AllowedAttributes, "href", "title", "colspan", "rowspan", "scope", "lang");
        Only(sanitizer.AllowedSchemes, "http", "https", "mailto", "tel");
        sanitizer.AllowedCssProperties.Clear();
        sanitizer.AllowedAtRules.Clear();
        sanitizer.AllowedClasses.Clear();
        sanitizer.PostProcessNode += (_, e) => Harden(e.Node as IElement);
        return sanitizer;
    }

    private static void Harden(IElement? element)
    {
        if (element?.LocalName != "a" || element.GetAttribute("href") is not { } address) return;
        if (!IsLink(address)) element.RemoveAttribute("href");
        else element.SetAttribute("rel", "noopener noreferrer");
    }

    private static void Only(ISet<string> allowed, params IEnumerable<string> names)
    {
        allowed.Clear();
        allowed.UnionWith(names);
    }
}
