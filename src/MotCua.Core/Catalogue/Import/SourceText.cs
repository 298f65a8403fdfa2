using System.Net;
using System.Text.RegularExpressions;

namespace MotCua.Core.Catalogue.Import;

/// <summary>Cleans the prose of the source: tags, entities, bullets, capitals, texts cut at the width of a column.</summary>
internal static partial class SourceText
{
    /// <summary>The source cuts longer component names and group texts at these lengths.</summary>
    private static readonly int[] CutLengths = [200, 300];

    public static string Clean(string? source, string path, RepairList repairs)
    {
        var text = Plain(source ?? "", path, repairs);
        var tidy = Tidy(text);
        if (tidy != text)
            repairs.Add("import.spacing", path, text, tidy);
        return Sentence(tidy, path, repairs);
    }

    /// <summary>As <see cref="Clean"/>, and marks a text that the source cut.</summary>
    public static string CleanCut(string? source, string path, RepairList repairs)
    {
        var text = Clean(source, path, repairs);
        if (source is null || !CutLengths.Contains(source.Length))
            return text;
        var marked = text[..Math.Max(text.LastIndexOf(' '), 1)].TrimEnd() + "…";
        repairs.Add("import.cut-text", path, text, marked);
        return marked;
    }

    private static string Plain(string source, string path, RepairList repairs)
    {
        if (!Markup().IsMatch(source))
            return source;
        var text = WebUtility.HtmlDecode(Tag().Replace(source, " ")).Replace('\u00A0', ' ');
        repairs.Add("import.html", path, source, text);
        return text;
    }

    private static string Tidy(string text)
    {
        var line = Bullet().Replace(Space().Replace(text, " ").Trim(), "").Trim();
        return line.TrimEnd('.', ';', ':', ',').TrimEnd();
    }

    private static string Sentence(string text, string path, RepairList repairs)
    {
        if (text.Length < 8 || text != text.ToUpperInvariant() || !text.Any(char.IsLetter))
            return text;
        var sentence = text[..1] + text[1..].ToLowerInvariant();
        repairs.Add("import.capitals", path, text, sentence);
        return sentence;
    }

    [GeneratedRegex(@"</?[a-zA-Z][^<>]*>|&(#\d+|#x[0-9a-fA-F]+|[a-zA-Z]+);")]
    private static partial Regex Markup();

    [GeneratedRegex(@"</?[a-zA-Z][^<>]*>")]
    private static partial Regex Tag();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();

    [GeneratedRegex(@"^([-+*•–]|\(?\d{1,2}(\.\d{1,2})*[.)]|\(?[ivx]{1,4}\)|[a-zđ]\))\s*", RegexOptions.IgnoreCase)]
    private static partial Regex Bullet();
}
