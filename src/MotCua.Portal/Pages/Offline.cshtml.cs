using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Portal.Pages;

/// <summary>Stands in the place of a draft's page that cannot be fetched; browsers keep it for that.</summary>
[RequirePermission(Permissions.Public)]
public sealed class OfflineModel : PageModel;
