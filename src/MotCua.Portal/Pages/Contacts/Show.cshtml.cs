using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using MotCua.Core;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Components;
using MotCua.Web.Filters;
using MotCua.Web.Localisation;

namespace MotCua.Portal.Pages.Contacts;

/// <summary>One channel: give an address, confirm it by its code, choose the news, take it back.</summary>
[RequirePermission(Permissions.Citizen), EnableRateLimiting(RequestLimits.Codes)]
public sealed class ShowModel(AppDbContext db, CurrentActor actor, CoreSettings settings, Texts texts, TimeProvider clock) : PageModel, IRedisplay
{
    private static readonly NewsKinds[] EachKind =
        [NewsKinds.Progress, NewsKinds.Wanted, NewsKinds.Result, NewsKinds.Late, NewsKinds.Appointment, NewsKinds.Message];

    public ContactChannel Channel => (string)RouteData.Values["channel"]! == "mail" ? ContactChannel.Mail : ContactChannel.Sms;

    public bool Sends => settings.Sends(Channel);

    public DateTimeOffset Now => clock.GetUtcNow();

    public ContactPoint? Contact { get; private set; }

    public IReadOnlyList<SelectOption> Kinds => [.. EachKind.Select(k => new SelectOption(k.ToString(), texts[$"contacts.news.{k}"]))];

    /// <summary>What was done a moment ago: <c>verified</c>, <c>saved</c> or <c>removed</c>.</summary>
    [BindProperty(SupportsGet = true)]
    public string? Done { get; set; }

    [BindProperty]
    public string? Address { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    [BindProperty]
    public List<NewsKinds> News { get; set; } = [];

    [BindProperty]
    public string Language { get; set; } = Texts.Vietnamese;

    public async Task OnGetAsync(CancellationToken ct)
    {
        await RedisplayAsync(ct);
        News = [.. EachKind.Where(k => Contact?.News.HasFlag(k) == true)];
        Language = Contact?.Language ?? texts.Language;
    }

    public async Task<IActionResult> OnPostAddressAsync([FromServices] AskContactCode ask, CancellationToken ct)
    {
        await ask.HandleAsync(new(Channel, Address ?? "", texts.Language), actor, ct);
        return Again(null);
    }

    public async Task<IActionResult> OnPostCodeAsync([FromServices] VerifyContact verify, CancellationToken ct)
    {
        await verify.HandleAsync(new(Channel, Code ?? ""), actor, ct);
        return Again("verified");
    }

    public async Task<IActionResult> OnPostNewsAsync([FromServices] ChooseNews choose, CancellationToken ct)
    {
        await choose.HandleAsync(new(Channel, News.Aggregate(NewsKinds.None, (all, kind) => all | kind), Language), actor, ct);
        return Again("saved");
    }

    public async Task<IActionResult> OnPostRemoveAsync([FromServices] RemoveContact remove, CancellationToken ct)
    {
        await remove.HandleAsync(new(Channel), actor, ct);
        return Again("removed");
    }

    public async Task RedisplayAsync(CancellationToken ct) =>
        Contact = await db.ContactPoints.AsNoTracking().VisibleTo(actor).SingleOrDefaultAsync(c => c.Channel == Channel, ct);

    private RedirectResult Again(string? done) => Redirect($"/contacts/{SendingWords.Key(Channel)}{(done is null ? "" : $"?done={done}")}");
}
