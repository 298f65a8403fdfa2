using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc.Filters;

namespace MotCua.Web.Security;

/// <summary>Marks a page that shows something about a person to someone who may not be signed in: no copy of it is kept anywhere.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PersonalPageAttribute : ResultFilterAttribute
{
    /// <inheritdoc/>
    public override void OnResultExecuting(ResultExecutingContext context) => NoStore.Mark(context.HttpContext.Response);
}

/// <summary>Every answer to a signed-in person is personal.</summary>
internal static class NoStore
{
    internal static Task Invoke(HttpContext http, RequestDelegate next)
    {
        http.Response.OnStarting(() =>
        {
            if (http.User.Identity?.IsAuthenticated == true && !AssetFiles.IsAsset(http.Request.Path)) Mark(http.Response);
            return Task.CompletedTask;
        });
        return next(http);
    }

    internal static void Mark(HttpResponse response)
    {
        response.Headers.CacheControl = "no-store";
        response.Headers.Pragma = "no-cache";
    }
}
