using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Architecture;

/// <summary>What holds for every address that is read: it is answered under the content policy, and reading changes nothing.</summary>
public sealed class ReadingTests(WebFixture web) : IClassFixture<WebFixture>
{
    private static readonly string[] Users =
        [SampleUsers.Citizen, SampleUsers.Receiver, SampleUsers.Specialist, SampleUsers.Leader, SampleUsers.Inspector, SampleUsers.Administrator];

    /// <summary>That an officer looked is itself a fact (see ReadsOnRecordTests); nothing else comes of reading.</summary>
    private const string Look = "data.read.v1";

    [Fact]
    public async Task Every_answer_carries_the_policy_and_no_reading_changes_anything()
    {
        var (dossier, item) = await new Desk(web.Services).BirthAtAsync("sign");
        var (before, wrong) = (await FactsAsync(), new List<string>());
        foreach (var user in Users)
        {
            using var browser = await web.SignInAsync(user);
            foreach (var route in RouteRow.All(web.Services).Where(r => r.IsRead && !r.Path.StartsWith("/assets", StringComparison.Ordinal)))
                if (await LookAsync(browser, AddressOf(route, dossier, item)) is { } fault)
                    wrong.Add($"{user} {route.Path}: {fault}");
        }
        wrong.ShouldBeEmpty();
        (await FactsAsync()).ShouldBe(before);
    }

    /// <summary>What is wrong with the headers of an answer; null when nothing is.</summary>
    private static async Task<string?> LookAsync(Browser browser, string address)
    {
        using var answer = await browser.Http.GetAsync(address, TestContext.Current.CancellationToken);
        if (!answer.Headers.TryGetValues("Content-Security-Policy", out var policies))
            return "no content policy";
        var policy = policies.Single();
        string[] needed = ["default-src 'none'", "script-src 'self'", "frame-ancestors 'none'", "base-uri 'none'", "form-action 'self'"];
        if (needed.FirstOrDefault(n => !policy.Contains(n, StringComparison.Ordinal)) is { } missing)
            return $"policy lacks {missing}";
        if (policy.Contains("unsafe", StringComparison.Ordinal) || policy.Contains("http", StringComparison.Ordinal))
            return "policy is loose";
        return answer.Headers.Contains("X-Content-Type-Options") ? null : "no nosniff";
    }

    private Task<int> FactsAsync() => web.ReadAsync(db => db.JournalEntries.CountAsync(e => e.Type != Look));

    private static string AddressOf(RouteRow route, Dossier dossier, WorkItem item)
    {
        var path = route.Path.Replace("/dossiers/{code}", $"/dossiers/{dossier.Code}", StringComparison.Ordinal)
            .Replace("{step:guid}", $"{item.Id:D}", StringComparison.Ordinal)
            .Replace("/t/{code}/{key}", $"/t/{dossier.Code}/{dossier.TrackingKey}", StringComparison.Ordinal);
        return (route with { Path = path }).Sample;
    }
}
