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
        sanitizer.PostProcessNode += (_, e) => Finish(e.Node as IElement);
        return sanitizer;
    }

    private static readonly Dictionary<string, string> Looks = new(StringComparer.Ordinal)
    {
        ["h2"] = "govuk-heading-m", ["h3"] = "govuk-heading-s", ["h4"] = "govuk-heading-s", ["p"] = "govuk-body", ["a"] = "govuk-link",
        ["ul"] = "govuk-list govuk-list--bullet", ["ol"] = "govuk-list govuk-list--number", ["table"] = "govuk-table",
        ["tr"] = "govuk-table__row", ["th"] = "govuk-table__header", ["td"] = "govuk-table__cell",
    };

    /// <summary>Gives an element our own look, and a link nothing to lean on.</summary>
    private static void Finish(IElement? element)
    {
        if (element is null) return;
        if (Looks.TryGetValue(element.LocalName, out var look)) element.ClassName = look;
        if (element.LocalName != "a" || element.GetAttribute("href") is not { } address) return;
        if (!IsLink(address)) element.RemoveAttribute("href");
        else element.SetAttribute("rel", "noopener noreferrer");
    }

    private static void Only(ISet<string> allowed, params IEnumerable<string> names)
    {
        allowed.Clear();
        allowed.UnionWith(names);
    }
}
