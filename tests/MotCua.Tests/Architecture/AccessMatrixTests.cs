using System.Net;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Architecture;

/// <summary>
/// Routes × roles. What the routes say is compared with a file that people review; what the host does is compared with
/// what the routes say, for every route and one person of every kind.
/// </summary>
public sealed class AccessMatrixTests(WebFixture web) : IClassFixture<WebFixture>
{
    private static readonly string ReviewedFile =
        Path.Combine(SampleWorld.RepositoryRoot, "tests/MotCua.Tests/Architecture/access-matrix.txt");

    private static readonly string[] Users =
    [
        SampleUsers.Citizen, SampleUsers.Receiver, SampleUsers.Specialist, SampleUsers.Head, SampleUsers.Leader,
        SampleUsers.Clerk, SampleUsers.Monitor, SampleUsers.Inspector, SampleUsers.Administrator,
    ];

    [Fact]
    public void Every_route_names_a_permission() =>
        RouteRow.All(web.Services).Where(r => r.Permission is null || !Permissions.All.Contains(r.Permission))
            .Select(r => r.Line).ShouldBeEmpty();

    [Fact]
    public void The_routes_are_those_reviewed()
    {
        var actual = RouteRow.All(web.Services).Select(r => r.Line).ToList();
        if (Environment.GetEnvironmentVariable("MOTCUA_REWRITE_MATRIX") == "1")
            File.WriteAllLines(ReviewedFile, actual);
        var reviewed = File.ReadAllLines(ReviewedFile);
        var difference = reviewed.Except(actual).Select(l => $"- {l}").Concat(actual.Except(reviewed).Select(l => $"+ {l}"));
        string.Join('\n', difference.OrderBy(l => l[2..], StringComparer.Ordinal)).ShouldBe("",
            "Review the difference; when it is meant, run the test with MOTCUA_REWRITE_MATRIX=1 and commit the file.");
    }

    [Fact]
    public async Task A_stranger_is_sent_to_sign_in_and_a_program_gets_401()
    {
        using var browser = web.Open();
        foreach (var route in Closed())
        {
            using var answer = await browser.Http.GetAsync(route.Sample);
            if (route.Path.StartsWith("/api", StringComparison.Ordinal))
                answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized, route.Line);
            else
                answer.Headers.Location?.OriginalString.ShouldContain("/sign-in?back=", Case.Sensitive, route.Line);
        }
    }

    [Fact]
    public async Task A_person_without_the_role_learns_nothing()
    {
        var wrong = new List<string>();
        foreach (var user in Users)
        {
            var actor = await web.ActorAsync(user);
            using var browser = await web.SignInAsync(user);
            foreach (var route in Closed().Where(r => !Permissions.Allows(r.Permission!, actor)))
                if (await StatusAsync(browser, route) is not HttpStatusCode.NotFound and var status)
                    wrong.Add($"{user} gets {status} from {route.Line}");
        }
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_person_with_the_role_gets_every_page_that_needs_no_more()
    {
        var wrong = new List<string>();
        foreach (var user in Users)
        {
            var actor = await web.ActorAsync(user);
            using var browser = await web.SignInAsync(user);
            foreach (var route in RouteRow.All(web.Services).Where(r => r.IsRead && Permissions.Allows(r.Permission!, actor)))
                if (await StatusAsync(browser, route) is var status && !IsFine(status, route))
                    wrong.Add($"{user} gets {status} from {route.Line}");
        }
        wrong.ShouldBeEmpty();
    }

    /// <summary>A page without parameters answers; one about something that is not there says so; neither ever breaks.</summary>
    private static bool IsFine(HttpStatusCode status, RouteRow route) => route.Path.Contains('{')
        ? (int)status < 500
        : status is HttpStatusCode.OK or HttpStatusCode.Redirect or HttpStatusCode.BadRequest;

    private IEnumerable<RouteRow> Closed() =>
        RouteRow.All(web.Services).Where(r => r is { IsRead: true, Permission: not null and not Permissions.Public });

    private static async Task<HttpStatusCode> StatusAsync(Browser browser, RouteRow route)
    {
        using var answer = await browser.Http.GetAsync(route.Sample);
        return answer.StatusCode;
    }
}
