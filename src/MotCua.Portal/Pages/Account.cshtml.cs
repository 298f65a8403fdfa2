using Microsoft.AspNetCore.Mvc.RazorPages;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Portal.Pages;

/// <summary>What a person can see and set about the own account, each on a page of its own.</summary>
[RequirePermission(Permissions.Citizen)]
public sealed class AccountModel(ActorReader reader, CurrentActor actor) : PageModel
{
    /// <summary>Address, and the key its title and text go by.</summary>
    public IReadOnlyList<(string Address, string Title)> Places { get; } =
        [("/contacts", "contacts"), ("/sessions", "sessions"), ("/mandates", "mandate"), ("/vault", "vault"), ("/my-data", "my-data")];

    public string Name { get; private set; } = "";

    public async Task OnGetAsync(CancellationToken ct) => Name = await reader.NameAsync(actor, ct);
}
