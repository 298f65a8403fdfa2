using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Web.Access;

namespace MotCua.Web.Filters;

/// <summary>How refusals and errors of each surface are answered.</summary>
public static class RefusalServices
{
    public static IServiceCollection AddRefusals(this IServiceCollection services)
    {
        services.AddSingleton<ApiProblems>();
        services.AddExceptionHandler<ApiProblems>();
        services.AddScoped<PageRefusals>();
        return services;
    }

    /// <summary>Gives bodies to the bare refusals of the API. Pages get theirs from the kit.</summary>
    public static void UseRefusals(this IApplicationBuilder app) =>
        app.UseWhen(http => Surfaces.IsApi(http.Request.Path), api => api.UseStatusCodePages(context =>
            context.HttpContext.RequestServices.GetRequiredService<ApiProblems>()
                .WriteAsync(context.HttpContext, context.HttpContext.Response.StatusCode)));
}
