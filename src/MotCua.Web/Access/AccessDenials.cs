using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;

namespace MotCua.Web.Access;

/// <summary>
/// How a "no" looks from outside: a stranger is sent to sign in, a signed-in person learns nothing (404), a program gets
/// 401 or 404.
/// </summary>
internal sealed class AccessDenials(CurrentActor current) : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(
        RequestDelegate next, HttpContext http, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
            return next(http);
        if (current.IsSignedIn || http.GetEndpoint() is null)
            http.Response.StatusCode = StatusCodes.Status404NotFound;
        else if (Surfaces.IsApi(http.Request.Path))
            http.Response.StatusCode = StatusCodes.Status401Unauthorized;
        else
            http.Response.Redirect(SignInAddress(http.Request));
        return Task.CompletedTask;
    }

    private static string SignInAddress(HttpRequest request)
    {
        var page = Surfaces.IsOffice(request.Path) ? "/office/sign-in" : "/sign-in";
        var back = HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString : request.Path.Value ?? "/";
        return $"{page}?back={Uri.EscapeDataString(back)}";
    }
}

/// <summary>Which surface a path belongs to.</summary>
public static class Surfaces
{
    public static bool IsApi(PathString path) => path.StartsWithSegments("/api");

    public static bool IsOffice(PathString path) => path.StartsWithSegments("/office");
}
