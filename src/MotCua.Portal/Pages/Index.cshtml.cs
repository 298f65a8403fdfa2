using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Portal.Pages;

/// <summary>The front door: search, life events, tracking.</summary>
[RequirePermission(Permissions.Public)]
public sealed class IndexModel : PageModel
{
    public static IReadOnlyList<string> LifeEvents { get; } =
        ["birth", "family", "home", "work", "business", "land", "health", "travel", "support", "justice", "death"];
}
