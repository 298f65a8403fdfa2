using System.Globalization;
using System.Reflection;
using YamlDotNet.Serialization;

namespace MotCua.Web.Localisation;

/// <summary>
/// Everything the pages say, in Vietnamese and English, from the files <c>Texts/AREA.{vi,en}.yaml</c>: flat maps of key to text.
/// The language is that of the current request. A key must be in both languages, in one file only.
/// </summary>
public sealed class Texts
{
    /// <summary>Code of the first language (vi: tiếng Việt).</summary>
    public const string Vietnamese = "vi";

    /// <summary>Code of the second language.</summary>
    public const string English = "en";

    private static readonly TimeSpan VietnamOffset = TimeSpan.FromHours(7);
    private readonly Dictionary<string, Dictionary<string, string>> _byLanguage;

    private readonly bool _strict;

    private Texts(Dictionary<string, Dictionary<string, string>> byLanguage, bool strict) => (_byLanguage, _strict) = (byLanguage, strict);

    /// <summary>
    /// Reads the texts that are built into this assembly. Fails when a key stands in two files.
    /// A missing key throws when <paramref name="strict"/>; otherwise the key itself is shown, so that a person is not stopped by our slip.
    /// </summary>
    public static Texts Load(bool strict = true)
    {
        var assembly = typeof(Texts).Assembly;
        var all = new Dictionary<string, Dictionary<string, string>> { [Vietnamese] = [], [English] = [] };
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith("texts/", StringComparison.Ordinal)))
            Merge(all[LanguageOf(name)], name, Read(assembly, name));
        return new Texts(all, strict);
    }

    /// <summary>Language of the current request: <c>vi</c> or <c>en</c>.</summary>
    public string Language => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == English ? English : Vietnamese;

    /// <summary>The text in the request's language, with <c>{0}</c>, <c>{1}</c> … replaced.</summary>
    public string this[string key, params object?[] args] => In(Language, key, args);

    /// <summary>The text in a given language.</summary>
    public string In(string language, string key, params object?[] args)
    {
        if (!_byLanguage[language].TryGetValue(key, out var text)) return Missing(language, key);
        return args.Length == 0 ? text : string.Format(CultureOf(language), text, args);
    }

    /// <summary>The text <c>KEY.one</c> for 1 and <c>KEY.other</c> for the rest, with the number as <c>{0}</c>.</summary>
    public string Count(string key, long number) => this[key + (number == 1 ? ".one" : ".other"), number];

    /// <summary>Whether there is such a text.</summary>
    public bool Has(string key) => _byLanguage[Vietnamese].ContainsKey(key);

    /// <summary>All keys of a language.</summary>
    public IReadOnlyCollection<string> Keys(string language) => _byLanguage[language].Keys;

    /// <summary>The one of two texts that fits the request's language; the Vietnamese one when the English is blank.</summary>
    public string Pick(string vietnamese, string? english) =>
        Language == English && !string.IsNullOrWhiteSpace(english) ? english : vietnamese;

    /// <summary>24/11/2026.</summary>
    public string Date(DateOnly on) => on.ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);

    /// <summary>Thứ Ba, 24/11/2026.</summary>
    public string LongDate(DateOnly on) => $"{this["weekday." + ((int)on.DayOfWeek).ToString(CultureInfo.InvariantCulture)]}, {Date(on)}";

    /// <summary>The day in Vietnam of an instant, written long.</summary>
    public string LongDate(DateTimeOffset at) => LongDate(DateOnly.FromDateTime(at.ToOffset(VietnamOffset).DateTime));

    /// <summary>10:42, 24/11/2026 in Vietnam (UTC+7).</summary>
    public string Moment(DateTimeOffset at) => this["moment", Time(at), Date(DateOnly.FromDateTime(at.ToOffset(VietnamOffset).DateTime))];

    /// <summary>10:42, Thứ Ba, 24/11/2026 in Vietnam (UTC+7).</summary>
    public string LongMoment(DateTimeOffset at) => this["moment", Time(at), LongDate(at)];

    /// <summary>An amount in đồng: 8.000 đ or 8,000 đ.</summary>
    public string Money(decimal amount) => amount.ToString("N0", CultureOf(Language)) + " đ";

    /// <summary>A number with its thousands marked.</summary>
    public string Number(long number) => number.ToString("N0", CultureOf(Language));

    private string Missing(string language, string key) =>
        _strict ? throw new KeyNotFoundException($"No text '{key}' in language '{language}'.") : key;

    private static string Time(DateTimeOffset at) => at.ToOffset(VietnamOffset).ToString("HH:mm", CultureInfo.InvariantCulture);

    private static CultureInfo CultureOf(string language) => CultureInfo.GetCultureInfo(language == English ? "en-GB" : "vi-VN");

    private static string LanguageOf(string name) => name.EndsWith(".en.yaml", StringComparison.Ordinal) ? English : Vietnamese;

    private static Dictionary<string, string> Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return new DeserializerBuilder().Build().Deserialize<Dictionary<string, string>?>(reader) ?? [];
    }

    private static void Merge(Dictionary<string, string> into, string name, Dictionary<string, string> more)
    {
        foreach (var (key, text) in more)
            if (!into.TryAdd(key, text)) throw new InvalidOperationException($"The text '{key}' of {name} is already in another file.");
    }
}
