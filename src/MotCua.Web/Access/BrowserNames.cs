namespace MotCua.Web.Access;

/// <summary>Says in two words which browser sent a request: enough to know one's own again, no version and no model.</summary>
public static class BrowserNames
{
    /// <summary>Sign in the header, and the name; the first that fits counts, since later ones pretend to be earlier ones.</summary>
    private static readonly (string Sign, string Name)[] Browsers =
        [("Edg", "Edge"), ("OPR/", "Opera"), ("coc_coc", "Cốc Cốc"), ("SamsungBrowser", "Samsung Internet"), ("Firefox", "Firefox"), ("FxiOS", "Firefox"),
         ("CriOS", "Chrome"), ("Chrome", "Chrome"), ("Safari", "Safari")];

    private static readonly (string Sign, string Name)[] Systems =
        [("Android", "Android"), ("iPhone", "iPhone"), ("iPad", "iPad"), ("Windows", "Windows"), ("Mac OS", "macOS"), ("Linux", "Linux")];

    /// <returns>For example <c>Firefox, Windows</c>; blank when nothing is known.</returns>
    public static string Of(string? userAgent)
    {
        var text = userAgent ?? "";
        return string.Join(", ", new[] { Find(Browsers, text), Find(Systems, text) }.OfType<string>());
    }

    private static string? Find((string Sign, string Name)[] known, string text) =>
        known.Where(k => text.Contains(k.Sign, StringComparison.OrdinalIgnoreCase)).Select(k => k.Name).FirstOrDefault();
}
