using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Localisation;

namespace MotCua.Web.Filters;

/// <summary>
/// Every "no" of the API is <c>application/problem+json</c> (RFC 9457) with a stable type and its words in Vietnamese
/// and English.
/// </summary>
public sealed class ApiProblems(Texts texts) : IExceptionHandler
{
    /// <summary>Address of the catalogue of problem types; <c>type</c> is this and the code.</summary>
    public const string Catalogue = "/api/v1/problems/";

    public async ValueTask<bool> TryHandleAsync(HttpContext http, Exception exception, CancellationToken ct)
    {
        if (!Surfaces.IsApi(AskedFor(http)))
            return false;
        var (status, refusal) = exception switch
        {
            RefusalException e => (RefusalStatus.Of(e.Refusal), e.Refusal),
            NotFoundException => (StatusCodes.Status404NotFound, null),
            StaleException => (StatusCodes.Status412PreconditionFailed, null),
            DbUpdateException e when Rerun.LostRace(e) => (StatusCodes.Status412PreconditionFailed, null),
            BadHttpRequestException e => (e.StatusCode, null),
            _ => (StatusCodes.Status500InternalServerError, (Refusal?)null),
        };
        await WriteAsync(http, status, refusal);
        return true;
    }

    /// <summary>The error page has taken the place of the address by now.</summary>
    private static PathString AskedFor(HttpContext http) =>
        http.Features.Get<IExceptionHandlerPathFeature>()?.Path ?? http.Request.Path;

    /// <summary>For answers without a body: 401, 404, 405, 415, 429.</summary>
    internal Task WriteAsync(HttpContext http, int status) => WriteAsync(http, status, null);

    private Task WriteAsync(HttpContext http, int status, Refusal? refusal)
    {
        var code = refusal?.Code ?? CodeOf(status);
        var key = refusal is null ? $"problem.{code}" : $"refusal.{code}";
        object?[] args = [.. refusal?.Args ?? []];
        http.Response.StatusCode = status;
        return http.Response.WriteAsJsonAsync(
            new Problem(Catalogue + code, texts[key, args], status, code, http.TraceIdentifier,
                texts.In(Texts.Vietnamese, key, args), texts.In(Texts.English, key, args)),
            options: null, "application/problem+json", http.RequestAborted);
    }

    private static string CodeOf(int status) => status switch
    {
        StatusCodes.Status401Unauthorized => "sign-in-needed",
        StatusCodes.Status404NotFound => "not-found",
        StatusCodes.Status405MethodNotAllowed => "method-not-allowed",
        StatusCodes.Status412PreconditionFailed => "changed-meanwhile",
        StatusCodes.Status413PayloadTooLarge => "too-large",
        StatusCodes.Status429TooManyRequests => "too-many-requests",
        >= 500 => "internal",
        _ => "bad-request",
    };

    /// <summary>RFC 9457 with the members of ours: a code, both languages, the trace id.</summary>
    private sealed record Problem(
        string Type, string Title, int Status, string Code, string TraceId, string TitleVi, string TitleEn);
}
