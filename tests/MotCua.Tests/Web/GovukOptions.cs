using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
using MotCua.Web.Components;

namespace MotCua.Tests.Web;

/// <summary>Options of a fixture; remembers which of them our components did not read, so that a fixture beyond our options is left out.</summary>
internal sealed class GovukOptions(JsonObject json)
{
    private readonly HashSet<string> _read = [];
    private readonly List<GovukOptions> _inner = [];

    public List<string> Unread => [.. json.Where(pair => pair.Value is not null && !_read.Contains(pair.Key)).Select(pair => pair.Key), .. _inner.SelectMany(one => one.Unread)];

    public bool Has(string key) => json[key] is not null;

    public string? Text(string key)
    {
        _read.Add(key);
        return json[key] switch
        {
            null => null,
            JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
            var other => other.ToJsonString()
        };
    }

    public bool Bool(string key) => Text(key) == "true";

    public bool? MaybeBool(string key) => Text(key) is { } text ? text == "true" : null;

    public GovukOptions? Object(string key)
    {
        if (json[key] is null or JsonObject) _read.Add(key);
        return json[key] is JsonObject inner ? Keep(new GovukOptions(inner)) : null;
    }

    public IReadOnlyList<GovukOptions> List(string key)
    {
        _read.Add(key);
        if (json[key] is JsonArray holes && holes.Any(one => one is not JsonObject)) _read.Remove(key);
        return json[key] is JsonArray list ? [.. list.OfType<JsonObject>().Select(inner => Keep(new GovukOptions(inner)))] : [];
    }

    /// <summary>Text or markup of an option that has either.</summary>
    public Content? Words(string text = "text", string html = "html")
    {
        if (Text(html) is { Length: > 0 } markup and not "false")
        {
            _read.Add(text);
            return new Content(new HtmlString(markup));
        }

        return Text(text) is { Length: > 0 } words ? new Content(words) : null;
    }

    public ExtraAttributes? Attributes(string key = "attributes")
    {
        if (Object(key) is not { } inner) return null;
        var all = new ExtraAttributes();
        foreach (var name in inner.Names) all[name] = inner.Text(name);
        return all;
    }

    private IEnumerable<string> Names => [.. json.Select(pair => pair.Key)];

    private GovukOptions Keep(GovukOptions inner)
    {
        _inner.Add(inner);
        return inner;
    }
}
