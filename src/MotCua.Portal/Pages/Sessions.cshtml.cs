using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Portal.Pages;

/// <summary>Where a citizen is signed in.</summary>
[RequirePermission(Permissions.Citizen)]
public sealed class SessionsModel(SessionKeeper keeper, EndOwnSessions end, CurrentActor actor) : SessionsPageModel(keeper, end, actor);
