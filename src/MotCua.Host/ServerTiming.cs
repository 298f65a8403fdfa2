using System.Diagnostics;
using System.Globalization;

namespace MotCua.Host;

/// <summary>
/// Says in the header <c>Server-Timing</c> how many milliseconds the server needed until the page began to leave it. For measuring
/// alone (<c>MotCua:ServerTiming=true</c>): the time of an answer may tell what it does not say.
/// </summary>
internal static class ServerTiming
{
    public static Task Invoke(HttpContext http, RequestDelegate next)
    {
        var start = Stopwatch.GetTimestamp();
        http.Response.OnStarting(() =>
        {
            var milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            http.Response.Headers["Server-Timing"] = string.Create(CultureInfo.InvariantCulture, $"page;dur={milliseconds:0.00}");
            return Task.CompletedTask;
        });
        return next(http);
    }
}
