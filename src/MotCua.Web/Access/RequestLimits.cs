using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace MotCua.Web.Access;

/// <summary>
/// How often one address may search, try codes and send files (ASVS 2.4.1). Several hundred people of a ward may share one
/// address, so the limits stop machines, not crowds; over them the answer is 429 with <c>Retry-After</c>.
/// </summary>
public static class RequestLimits
{
    /// <summary>Search by words.</summary>
    public const string Search = "search";

    /// <summary>Pages that take a code from outside: tracking, checklists, verification.</summary>
    public const string Codes = "codes";

    /// <summary>Parts of files.</summary>
    public const string Uploads = "uploads";

    /// <summary>Answers to "What do I need?".</summary>
    public const string Checks = "checks";

    /// <summary>Requests for help.</summary>
    public const string Help = "help";

    /// <summary>Documents whose signatures are to be read, which costs the most.</summary>
    public const string Proofs = "proofs";

    /// <summary>Messages, complaints, and files sent by a plain form.</summary>
    public const string Sendings = "sendings";

    /// <summary>All that is held about a person, as one file.</summary>
    public const string Takeaways = "takeaways";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    internal static void Configure(RateLimiterOptions options)
    {
        options.AddPolicy(Search, http => Limit(http, Search, 600));
        options.AddPolicy(Codes, http => Limit(http, Codes, 240));
        options.AddPolicy(Uploads, http => Limit(http, Uploads, 3000));
        options.AddPolicy(Checks, http => LimitSending(http, Checks, 240));
        options.AddPolicy(Help, http => LimitSending(http, Help, 60));
        options.AddPolicy(Proofs, http => LimitSending(http, Proofs, 30));
        options.AddPolicy(Sendings, http => LimitSending(http, Sendings, 300));
        options.AddPolicy(Takeaways, http => Limit(http, Takeaways, 30));
    }

    /// <summary>Whole seconds until one may try again, for the header.</summary>
    internal static string RetryAfter(RateLimitLease lease)
    {
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var time) ? time : Window;
        return ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
    }

    private static RateLimitPartition<string> LimitSending(HttpContext http, string kind, int permits) =>
        HttpMethods.IsPost(http.Request.Method) ? Limit(http, kind, permits) : RateLimitPartition.GetNoLimiter("reading");

    private static RateLimitPartition<string> Limit(HttpContext http, string kind, int permits) => RateLimitPartition.GetFixedWindowLimiter(
        $"{kind} {http.Connection.RemoteIpAddress?.ToString() ?? "local"}",
        _ => new FixedWindowRateLimiterOptions { PermitLimit = permits, Window = Window, QueueLimit = 0 });
}
