using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Html;
using MotCua.Web.Components;

namespace MotCua.Web.Forms;

/// <summary>
/// The Markdown that texts of a form use: headings, paragraphs, lists, bold, italic, code and links. Anything else,
/// HTML included, is shown as it was typed.
/// </summary>
internal static partial class Markdown
{
    internal static IHtmlContent Of(string text)
    {
        var blocks = text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return Content.Of([.. blocks.SelectMany(Blocks)]);
    }

    private static IEnumerable<IHtmlContent> Blocks(string block)
    {
        var lines = block.Split('\n');
        if (HeadingLine().Match(lines[0]) is { Success: true } heading)
        {
            yield return Heading(heading.Groups["marks"].Length, heading.Groups["text"].Value);
            lines = lines[1..];
        }
        if (lines.Length == 0) yield break;
        if (lines.All(line => BulletLine().IsMatch(line))) yield return List("ul", "govuk-list--bullet", lines.Select(line => BulletLine().Replace(line, "")));
        else if (lines.All(line => NumberLine().IsMatch(line))) yield return List("ol", "govuk-list--number", lines.Select(line => NumberLine().Replace(line, "")));
        else yield return Paragraph(lines);
    }

    private static Element Heading(int level, string text) => level < 3
        ? new Element("h2").Class("govuk-heading-m").Add(Inline(text))
        : new Element("h3").Class("govuk-heading-s").Add(Inline(text));

    private static Element List(string name, string kind, IEnumerable<string> items)
    {
        var list = new Element(name).Class("govuk-list", kind);
        foreach (var item in items) list.Add(new Element("li").Add(Inline(item)));
        return list;
    }

    private static Element Paragraph(string[] lines)
    {
        var paragraph = new Element("p").Class("govuk-body");
        for (var i = 0; i < lines.Length; i++)
        {
            if (i > 0) paragraph.Add(new Element("br"));
            paragraph.Add(Inline(lines[i].Trim()));
        }

        return paragraph;
    }

    private static Content Inline(string text)
    {
        var parts = new List<IHtmlContent>();
        var at = 0;
        foreach (Match match in Marks().Matches(text))
        {
            parts.Add(new Content(text[at..match.Index]));
            parts.Add(Marked(match));
            at = match.Index + match.Length;
        }

        parts.Add(new Content(text[at..]));
        return Content.Of([.. parts]);
    }

    private static IHtmlContent Marked(Match match)
    {
        if (match.Groups["bold"] is { Success: true } bold) return new Element("strong").Text(bold.Value);
        if (match.Groups["italic"] is { Success: true } italic) return new Element("em").Text(italic.Value);
        if (match.Groups["code"] is { Success: true } code) return new Element("code").Text(code.Value);
        var address = match.Groups["address"].Value;
        return CleanMarkup.IsLink(address)
            ? new Element("a").Class("govuk-link").Attr("href", address).Attr("rel", "noopener noreferrer").Text(match.Groups["link"].Value)
            : new Content(match.Value);
    }

    [GeneratedRegex(@"^(?<marks>#{1,6})\s+(?<text>.+)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex HeadingLine();

    [GeneratedRegex(@"^\s*[-*+]\s+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex BulletLine();

    [GeneratedRegex(@"^\s*\d{1,4}[.)]\s+", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex NumberLine();

    [GeneratedRegex(@"\*\*(?<bold>[^*]+)\*\*|\*(?<italic>[^*\s][^*]*)\*|`(?<code>[^`]+)`|\[(?<link>[^\]]+)\]\((?<address>[^)\s]+)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 100)]
    private static partial Regex Marks();
}
