using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.RateLimiting;

namespace MotCua.Web.Access;

/// <summary>
/// How often one may try to sign in: by address for everybody behind it, and by name, so that one account cannot be
/// guessed from many addresses. Several hundred people of a ward may share one address.
/// </summary>
public sealed class SignInLimits : IDisposable
{
    /// <summary>Name of the policy that sign-in pages carry.</summary>
    public const string Policy = "sign-in";
    private const int PerAddress = 60;
    private const int PerName = 10;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly PartitionedRateLimiter<string> byName = PartitionedRateLimiter.Create<string, string>(
        name => RateLimitPartition.GetFixedWindowLimiter(name, _ => Options(PerName)));

    /// <summary>Whether one more try with this name is allowed in this minute.</summary>
    public bool Allows(string username)
    {
        using var lease = byName.AttemptAcquire(username.Trim().ToLowerInvariant());
        return lease.IsAcquired;
    }

    public void Dispose() => byName.Dispose();

    internal static void Configure(RateLimiterOptions options)
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.OnRejected = (context, _) =>
        {
            context.HttpContext.Response.Headers.RetryAfter = RequestLimits.RetryAfter(context.Lease);
            return ValueTask.CompletedTask;
        };
        options.AddPolicy(Policy, ByAddress);
        RequestLimits.Configure(options);
    }

    private static RateLimitPartition<string> ByAddress(HttpContext http) => HttpMethods.IsPost(http.Request.Method)
        ? RateLimitPartition.GetFixedWindowLimiter(
            http.Connection.RemoteIpAddress?.ToString() ?? "local", _ => Options(PerAddress))
        : RateLimitPartition.GetNoLimiter("reading");

    private static FixedWindowRateLimiterOptions Options(int permits) =>
        new() { PermitLimit = permits, Window = Window, QueueLimit = 0 };
}
