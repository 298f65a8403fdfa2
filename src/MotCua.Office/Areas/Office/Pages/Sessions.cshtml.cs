using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages;

/// <summary>Where an officer is signed in.</summary>
[RequirePermission(Permissions.Office)]
public sealed class SessionsModel(SessionKeeper keeper, EndOwnSessions end, CurrentActor actor) : SessionsPageModel(keeper, end, actor);
