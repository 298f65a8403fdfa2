using System.Globalization;

namespace MotCua.Office;

/// <summary>Moments as the browser's field gives them, in Vietnam: <c>yyyy-MM-ddTHH:mm</c>.</summary>
public static class LocalMoment
{
    /// <summary>The instant in UTC; null when nothing, or no moment, was given.</summary>
    public static DateTimeOffset? At(string? typed) => DateTime.TryParseExact(
        typed, "yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var local)
        ? new DateTimeOffset(local, TimeSpan.FromHours(7)).ToUniversalTime()
        : null;
}
