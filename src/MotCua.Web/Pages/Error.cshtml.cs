using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace MotCua.Web.Pages;

/// <summary>The page for an answer that is not a page: not found, not allowed (shown as not found), too large, our fault.</summary>
[AllowAnonymous, IgnoreAntiforgeryToken]
public sealed class ErrorModel : PageModel
{
    private static readonly int[] Known = [400, 404, 413, 429, 500, 503];

    /// <summary>Code whose words are shown.</summary>
    public int Shown { get; private set; }

    /// <summary>True when the person was at the desk.</summary>
    public bool IsOffice { get; private set; }

    /// <summary>Shows the words for a code.</summary>
    public void OnGet() => Show();

    /// <summary>The same for a form that failed.</summary>
    public void OnPost() => Show();

    /// <summary>The same for a part of a file that failed.</summary>
    public void OnPatch() => Show();

    /// <summary>The code comes from the address alone: a form that could not be read cannot be read here either.</summary>
    private void Show()
    {
        var code = int.Parse((string)RouteData.Values["code"]!, System.Globalization.CultureInfo.InvariantCulture);
        var status = code is 401 or 403 ? StatusCodes.Status404NotFound : code;
        Shown = Known.Contains(status) ? status : status >= 500 ? 500 : 400;
        Response.StatusCode = status;
        var original = HttpContext.Features.Get<IStatusCodeReExecuteFeature>()?.OriginalPath
            ?? HttpContext.Features.Get<IExceptionHandlerPathFeature>()?.Path;
        IsOffice = original is not null && new PathString(original).StartsWithSegments("/office");
    }
}
