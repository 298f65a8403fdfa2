using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using MotCua.Core.People;
using MotCua.Core.Platform;

namespace MotCua.Web.Access;

/// <summary>Who makes this request. Pages and endpoints pass <see cref="Actor"/> to every feature and query.</summary>
public sealed class CurrentActor
{
    /// <summary>The anonymous actor until someone has signed in.</summary>
    public Actor Actor { get; private set; } = Actor.Anonymous;

    public bool IsSignedIn => Actor.Kind is ActorKind.Citizen or ActorKind.Officer;

    public void Become(Actor actor) => Actor = actor;

    /// <summary>Implicit: a page hands itself over where an actor is asked for.</summary>
    public static implicit operator Actor(CurrentActor current) => current.Actor;
}

/// <summary>
/// Reads the session and the rights of its account again at every request: an ended session, a disabled account or a
/// revoked grant is gone at the next one.
/// </summary>
public static class ActorMiddleware
{
    public static async Task InvokeAsync(HttpContext http, RequestDelegate next)
    {
        if (Sessions.IsShown(http))
            await ReadAsync(http);
        await next(http);
    }

    private static async Task ReadAsync(HttpContext http)
    {
        var session = await Sessions.FindAsync(http);
        var reader = (ActorReader)http.RequestServices.GetService(typeof(ActorReader))!;
        var current = (CurrentActor)http.RequestServices.GetService(typeof(CurrentActor))!;
        if (session is not null && await reader.ReadAsync(session.AccountId, http.RequestAborted) is { } actor)
        {
            current.Become(session.DraftId is { } draft ? Actor.Guest(draft) : actor);
            return;
        }
        http.User = new ClaimsPrincipal(new ClaimsIdentity());
        await Sessions.ForgetAsync(http);
    }
}
