using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Html;

namespace MotCua.Tests.Web;

/// <summary>Our markup equals what govuk-frontend's own templates make from the same options, for every fixture within the options we offer.</summary>
public class GovukFixtureTests
{
    public static TheoryData<string, int> Components => new()
    {
        { "button", 12 }, { "input", 15 }, { "textarea", 6 }, { "select", 2 }, { "file-upload", 5 }, { "radios", 12 }, { "checkboxes", 12 },
        { "date-input", 4 }, { "error-summary", 2 }, { "tag", 8 }, { "inset-text", 2 }, { "details", 3 }, { "warning-text", 1 }, { "panel", 2 },
        { "notification-banner", 3 }, { "back-link", 2 }, { "summary-list", 6 }, { "task-list", 3 }, { "breadcrumbs", 2 }, { "pagination", 2 }
    };

    [Theory, MemberData(nameof(Components))]
    public void Writes_what_the_design_system_writes(string component, int atLeast)
    {
        var fixtures = Read(component);
        var compared = 0;
        foreach (var fixture in fixtures)
        {
            var options = new GovukOptions(fixture!["options"]!.AsObject());
            var ours = GovukMapping.Render(component, options);
            if (ours is null || options.Unread.Count > 0) continue;
            Difference(Normal(Html(ours)), Normal(fixture["html"]!.GetValue<string>())).ShouldBeNull($"{component}: {fixture["name"]}");
            compared++;
        }

        compared.ShouldBeGreaterThanOrEqualTo(atLeast, $"{component}: too few of {fixtures.Count} fixtures are within our options");
    }

    private static string? Difference(string ours, string theirs)
    {
        var (mine, other) = (ours.Split('\n'), theirs.Split('\n'));
        for (var line = 0; line < Math.Max(mine.Length, other.Length); line++)
            if (mine.ElementAtOrDefault(line) != other.ElementAtOrDefault(line))
                return $"ours: {mine.ElementAtOrDefault(line)?.Trim()} | theirs: {other.ElementAtOrDefault(line)?.Trim()}";
        return null;
    }

    private static JsonArray Read(string component)
    {
        var path = Path.Combine(RepositoryRoot(), "node_modules/govuk-frontend/dist/govuk/components", component, "fixtures.json");
        var built = File.Exists(path);
        if (!built && Environment.GetEnvironmentVariable("CI") != "true") Assert.Skip("node_modules is absent: run npm ci at the repository's root first");
        built.ShouldBeTrue("node_modules is absent in CI");
        return JsonNode.Parse(File.ReadAllText(path))!["fixtures"]!.AsArray();
    }

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "MotCua.slnx"))) folder = folder.Parent;
        return folder.FullName;
    }

    private static string Html(IHtmlContent content)
    {
        using var writer = new StringWriter();
        content.WriteTo(writer, HtmlEncoder.Create(UnicodeRanges.All));
        return writer.ToString();
    }

    // Two pieces of markup are equal when their elements, attributes (in any order), classes and words are.
    private static string Normal(string html)
    {
        var body = new HtmlParser().ParseDocument("<body>" + html + "</body>").Body!;
        using var writer = new StringWriter();
        foreach (var node in body.ChildNodes) Write(writer, node, 0);
        return writer.ToString();
    }

    private static void Write(TextWriter writer, INode node, int depth)
    {
        var indent = new string(' ', depth * 2);
        if (node is IText text && Words(text.Data) is { Length: > 0 } words) writer.WriteLine(indent + words);
        if (node is not IElement element) return;
        var attributes = element.Attributes.OrderBy(one => one.Name, StringComparer.Ordinal).Select(one => $"{one.Name}=\"{Value(one)}\"");
        writer.WriteLine($"{indent}<{element.LocalName} {string.Join(' ', attributes)}>");
        foreach (var child in element.ChildNodes) Write(writer, child, depth + 1);
    }

    private static string Value(IAttr attribute) =>
        attribute.Name == "class" ? string.Join(' ', attribute.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)) : attribute.Value;

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
