using Microsoft.AspNetCore.Http;

namespace MotCua.Web.Filters;

/// <summary>
/// What the page of a stale form shows: the version the person read, the version there is now, and everything typed, so
/// that nothing has to be remembered.
/// </summary>
/// <param name="Seen">Null when the form carried no version.</param>
/// <param name="Found">Null when only the database noticed the change.</param>
/// <param name="Typed">Field name and text, without secrets and without machinery.</param>
public sealed record StaleView(
    int? Seen, int? Found, IReadOnlyList<(string Name, string Value)> Typed, string Again, bool IsOffice)
{
    /// <summary>Key of the view data under which a page that shows itself again finds this.</summary>
    public const string Key = "Stale";
    private static readonly string[] Machinery = ["version", "handler", "id", "password"];

    internal static IReadOnlyList<(string, string)> TypedIn(HttpRequest request) => request.HasFormContentType
        ? [.. request.Form.Where(f => IsTyped(f.Key)).SelectMany(f => f.Value.Select(v => (f.Key, v ?? ""))).Where(f => f.Item2 != "")]
        : [];

    private static bool IsTyped(string name) => !name.StartsWith('_')
        && !Machinery.Any(m => name.EndsWith(m, StringComparison.OrdinalIgnoreCase));
}
