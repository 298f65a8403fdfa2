using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Localisation;

namespace MotCua.Web.Filters;

/// <summary>
/// Turns what a feature throws into a page: a refusal becomes a message on the same page with everything typed still
/// there, a missing thing becomes 404, a stale form becomes a page with both versions. Bugs fly on.
/// </summary>
public sealed class PageRefusals(Texts texts, AppDbContext db) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        if (executed.Exception is null || executed.ExceptionHandled)
            return;
        var answer = executed.Exception switch
        {
            RefusalException e => await RefusedAsync(context, e.Refusal),
            StaleException e => await StaleAsync(context, e.Expected, e.Actual),
            DbUpdateException e when Rerun.LostRace(e) => await StaleAsync(context, null, null),
            NotFoundException => new NotFoundResult(),
            _ => null,
        };
        if (answer is null)
            return;
        executed.ExceptionHandled = true;
        executed.Result = answer;
    }

    /// <summary>A refused reading has nothing typed to keep and no page to come back to.</summary>
    private async Task<IActionResult> RefusedAsync(PageHandlerExecutingContext context, Refusal refusal)
    {
        var http = context.HttpContext;
        http.Response.StatusCode = RefusalStatus.Of(refusal);
        var isRead = HttpMethods.IsGet(http.Request.Method);
        if (isRead || context.HandlerInstance is not (IRedisplay and PageModel))
            return View(context, "Refusal", new RefusalView(
                refusal.Code, [.. refusal.Args], isRead ? null : Back(http.Request), IsOffice(http)));
        context.ModelState.AddModelError("", texts[$"refusal.{refusal.Code}", [.. refusal.Args]]);
        return await AgainAsync(context);
    }

    private async Task<IActionResult> StaleAsync(PageHandlerExecutingContext context, int? seen, int? found)
    {
        var http = context.HttpContext;
        http.Response.StatusCode = StatusCodes.Status409Conflict;
        var view = new StaleView(seen, found, StaleView.TypedIn(http.Request), Back(http.Request), IsOffice(http));
        if (context.HandlerInstance is not (IRedisplay and PageModel page))
            return View(context, "Stale", view);
        context.ModelState.Clear();
        page.ViewData[StaleView.Key] = view;
        return await AgainAsync(context);
    }

    /// <summary>The page as it is now: nothing of the failed attempt stays in the context of the database.</summary>
    private async Task<IActionResult> AgainAsync(PageHandlerExecutingContext context)
    {
        db.ChangeTracker.Clear();
        await ((IRedisplay)context.HandlerInstance).RedisplayAsync(context.HttpContext.RequestAborted);
        return ((PageModel)context.HandlerInstance).Page();
    }

    private static ViewResult View(PageHandlerExecutingContext context, string name, object model) => new()
    {
        ViewName = name,
        StatusCode = context.HttpContext.Response.StatusCode,
        ViewData = new ViewDataDictionary(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = model },
    };

    private static string Back(HttpRequest request) => request.Path + request.QueryString;

    private static bool IsOffice(HttpContext http) => Surfaces.IsOffice(http.Request.Path);
}
