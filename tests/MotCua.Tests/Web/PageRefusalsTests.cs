using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.RazorPages.Infrastructure;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;
using MotCua.Web;
using MotCua.Web.Filters;
using MotCua.Web.Localisation;

namespace MotCua.Tests.Web;

public sealed class PageRefusalsTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task A_refusal_shows_the_page_again_with_the_sentence()
    {
        var page = new RedisplayingPage();
        var (status, result) = await ThrowAsync(page, new RefusalException(new Refusal("result-not-ready")));
        status.ShouldBe(StatusCodes.Status409Conflict);
        result.ShouldBeOfType<PageResult>();
        page.Shown.ShouldBe(1);
        page.ModelState[""]!.Errors.Single().ErrorMessage.ShouldBe(Texts.Load().In("vi", "refusal.result-not-ready"));
    }

    [Fact]
    public async Task A_refusal_about_what_was_sent_is_422_on_a_page_of_its_own()
    {
        var (status, result) = await ThrowAsync(new PlainPage(), new RefusalException(new Refusal("file-empty")));
        status.ShouldBe(StatusCodes.Status422UnprocessableEntity);
        var view = result.ShouldBeOfType<ViewResult>();
        view.ViewName.ShouldBe("Refusal");
        ((RefusalView)view.ViewData!.Model!).ShouldSatisfyAllConditions(
            v => v.Code.ShouldBe("file-empty"), v => v.Back.ShouldBe("/office/x"), v => v.IsOffice.ShouldBeTrue());
    }

    [Fact]
    public async Task A_stale_form_shows_both_versions_and_what_was_typed()
    {
        var (status, result) = await ThrowAsync(new PlainPage(), new StaleException(3, 5));
        status.ShouldBe(StatusCodes.Status409Conflict);
        var view = (StaleView)result.ShouldBeOfType<ViewResult>().ViewData!.Model!;
        view.ShouldSatisfyAllConditions(v => v.Seen.ShouldBe(3), v => v.Found.ShouldBe(5));
        view.Typed.ShouldBe([("reason", "ảnh mờ")]);
    }

    [Fact]
    public async Task A_stale_form_on_a_page_that_shows_itself_again_shows_the_current_values()
    {
        var page = new RedisplayingPage();
        page.ModelState.SetModelValue("reason", "ảnh mờ", "ảnh mờ");
        var (status, _) = await ThrowAsync(page, new DbUpdateConcurrencyException());
        status.ShouldBe(StatusCodes.Status409Conflict);
        page.ModelState.ShouldBeEmpty();
        ((StaleView)page.ViewData[StaleView.Key]!).Typed.ShouldBe([("reason", "ảnh mờ")]);
    }

    [Fact]
    public async Task What_is_not_there_is_404()
    {
        var (_, result) = await ThrowAsync(new PlainPage(), new NotFoundException("Dossier"));
        result.ShouldBeOfType<NotFoundResult>();
    }

    [Fact]
    public async Task A_bug_flies_on() =>
        await Should.ThrowAsync<DivideByZeroException>(() => ThrowAsync(new PlainPage(), new DivideByZeroException()));

    private Task<(int Status, IActionResult? Result)> ThrowAsync(PageModel page, Exception exception) =>
        core.RunAsync<AppDbContext, (int, IActionResult?)>(async db =>
        {
            var http = new DefaultHttpContext();
            http.Request.Path = "/office/x";
            http.Request.Form = new FormCollection(new Dictionary<string, StringValues>
            {
                ["reason"] = "ảnh mờ", ["Version"] = "3", ["Password"] = "secret", ["_form"] = "token",
            });
            var context = new PageContext(new ActionContext(http, new RouteData(), new CompiledPageActionDescriptor()))
            {
                ViewData = new ViewDataDictionary(new EmptyModelMetadataProvider(), page.ModelState),
            };
            foreach (var entry in page.ModelState)
                context.ModelState.SetModelValue(entry.Key, entry.Value!.RawValue, entry.Value.AttemptedValue);
            page.PageContext = context;
            var executing = new PageHandlerExecutingContext(context, [], null, new Dictionary<string, object?>(), page);
            var executed = new PageHandlerExecutedContext(context, [], null, page) { Exception = exception };
            await new PageRefusals(Texts.Load(), db).OnPageHandlerExecutionAsync(executing, () => Task.FromResult(executed));
            if (!executed.ExceptionHandled)
                throw exception;
            return (http.Response.StatusCode, executed.Result);
        });

    private class PlainPage : PageModel;

    private sealed class RedisplayingPage : PageModel, IRedisplay
    {
        public int Shown { get; private set; }

        public Task RedisplayAsync(CancellationToken ct) => Task.FromResult(Shown++);
    }
}
