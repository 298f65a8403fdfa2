using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Portal.Pages;

/// <summary>Finds procedures by everyday words, with or without diacritics.</summary>
[RequirePermission(Permissions.Public), EnableRateLimiting(RequestLimits.Search)]
public sealed class SearchModel(SearchProcedures search, CurrentActor actor) : PageModel
{
    private const int PageSize = 20;

    [BindProperty(SupportsGet = true)]
    public string? Q { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Life { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Field { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Level { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Audience { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Agency { get; set; }

    [BindProperty(SupportsGet = true)]
    public int From { get; set; }

    public SearchProcedures.Found Found { get; private set; } = new([], 0, []);

    public string? Next => From + PageSize < Found.Total ? Address(From + PageSize) : null;

    public string? Previous => From > 0 ? Address(Math.Max(0, From - PageSize)) : null;

    public async Task OnGetAsync(CancellationToken ct)
    {
        From = Math.Max(0, From);
        Found = await search.HandleAsync(new(Q ?? "", Field, Level, Life, From, PageSize, Audience, Agency), actor, ct);
    }

    public string Address(int from, string? field = null)
    {
        (string Name, string? Value)[] parts =
            [("q", Q), ("life", Life), ("field", field ?? Field), ("level", Level), ("audience", Audience), ("agency", Agency)];
        var given = parts.Where(p => !string.IsNullOrEmpty(p.Value)).Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}&");
        return $"/search?{string.Concat(given)}from={from}";
    }
}
