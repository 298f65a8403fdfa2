using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace MotCua.Web.Access;

/// <summary>Sign-in, sessions, policies and limits of a host.</summary>
public static class AccessServices
{
    /// <param name="plainHttp">True for a demo on one's own machine, where there is no TLS; the cookie then does without the prefix.</param>
    public static IServiceCollection AddAccess(this IServiceCollection services, bool plainHttp)
    {
        services.AddScoped<CurrentActor>();
        services.AddSingleton<IAuthorizationPolicyProvider, PermissionPolicyProvider>();
        services.AddScoped<IAuthorizationHandler, PermissionHandler>();
        services.AddTransient<IAuthorizationMiddlewareResultHandler, AccessDenials>();
        services.AddSingleton<SignInLimits>();
        services.AddScoped<SignInForm>();
        services.AddAuthentication(Sessions.Scheme).AddCookie(Sessions.Scheme, options => Configure(options, plainHttp));
        services.AddOptions<CookieAuthenticationOptions>(Sessions.Scheme)
            .Configure<TimeProvider>((options, clock) => options.TimeProvider = clock);
        services.AddAuthorization();
        services.AddRateLimiter(SignInLimits.Configure);
        return services;
    }

    /// <summary>After routing: limits, session, rights, policies, forms.</summary>
    public static void UseAccess(this IApplicationBuilder app)
    {
        app.UseRateLimiter();
        app.UseAuthentication();
        app.Use(next => http => ActorMiddleware.InvokeAsync(http, next));
        app.Use(next => http => PartnerTokens.InvokeAsync(http, next));
        app.UseAuthorization();
        app.UseAntiforgery();
    }

    private static void Configure(CookieAuthenticationOptions options, bool plainHttp)
    {
        options.Cookie.Name = plainHttp ? Sessions.Cookie : $"__Host-{Sessions.Cookie}";
        options.Cookie.HttpOnly = true;
        options.Cookie.SameSite = SameSiteMode.Lax;
        options.Cookie.Path = "/";
        options.Cookie.SecurePolicy = plainHttp ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        options.ExpireTimeSpan = Sessions.IdleLimit;
        options.SlidingExpiration = true;
    }
}
