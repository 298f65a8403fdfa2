using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;
using MotCua.Web.Filters;
using MotCua.Web.Localisation;

namespace MotCua.Tests.Api;

public sealed class ApiProblemsTests(WebFixture web) : IClassFixture<WebFixture>
{
    public static TheoryData<Exception, int, string> Answers => new()
    {
        { new RefusalException(new Refusal("dossier-already-answered", "H26.1-260303-0001")), 409, "dossier-already-answered" },
        { new RefusalException(new Refusal("file-empty")), 422, "file-empty" },
        { new NotFoundException("Dossier"), 404, "not-found" },
        { new StaleException(1, 2), 412, "changed-meanwhile" },
        { new BadHttpRequestException("x", 413), 413, "too-large" },
        { new InvalidOperationException("Nguyễn Thị Mai"), 500, "internal" },
    };

    [Theory, MemberData(nameof(Answers))]
    public async Task Every_no_is_a_problem_document_in_both_languages(Exception exception, int status, string code)
    {
        var http = new DefaultHttpContext { Response = { Body = new MemoryStream() } };
        http.Request.Path = "/api/v1/x";
        (await new ApiProblems(Texts.Load()).TryHandleAsync(http, exception, default)).ShouldBeTrue();
        http.Response.StatusCode.ShouldBe(status);
        http.Response.ContentType.ShouldBe("application/problem+json");
        http.Response.Body.Position = 0;
        using var document = await JsonDocument.ParseAsync(http.Response.Body);
        var problem = document.RootElement;
        problem.GetProperty("code").GetString().ShouldBe(code);
        problem.GetProperty("type").GetString().ShouldBe($"/api/v1/problems/{code}");
        problem.GetProperty("titleVi").GetString().ShouldNotBe(problem.GetProperty("titleEn").GetString());
        problem.ToString().ShouldNotContain("Nguyễn Thị Mai");
    }

    [Fact]
    public async Task Pages_are_not_its_business()
    {
        var http = new DefaultHttpContext();
        http.Request.Path = "/office";
        (await new ApiProblems(Texts.Load()).TryHandleAsync(http, new NotFoundException("x"), default)).ShouldBeFalse();
    }

    [Fact]
    public async Task An_unknown_address_is_a_problem_document_too()
    {
        using var browser = web.Open();
        using var answer = await browser.Http.GetAsync("/api/v1/nothing");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_problem_type_can_be_looked_up()
    {
        using var browser = web.Open();
        (await browser.Http.GetStringAsync("/api/v1/problems/sign-in-failed")).ShouldContain("password");
        using var unknown = await browser.Http.GetAsync("/api/v1/problems/no-such-thing");
        unknown.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
