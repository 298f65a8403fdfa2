namespace MotCua.Core.Platform;

/// <summary>
/// The reviewed table of who may do which kind of action. Pages and endpoints name a permission as their policy;
/// which rows an actor then sees is decided by <c>VisibleTo</c> of each entity, by the same roles.
/// </summary>
public static class Permissions
{
    public const string Public = "public";
    public const string Citizen = "citizen";
    public const string DraftFill = "draft.fill";
    public const string SignedIn = "signed-in";
    public const string Office = "office";
    public const string DeskView = "desk.view";
    public const string DeskHelp = "desk.help";
    public const string DeskAssist = "desk.assist";
    public const string DeskReceive = "desk.receive";
    public const string DeskWork = "desk.work";
    public const string DeskAssign = "desk.assign";
    public const string DeskSign = "desk.sign";
    public const string DeskNumber = "desk.number";
    public const string OversightView = "oversight.view";
    public const string OversightAct = "oversight.act";
    public const string CatalogueEdit = "catalogue.edit";
    public const string PeopleEdit = "people.edit";
    public const string ExchangeView = "exchange.view";
    public const string PartnerCall = "partner.call";

    private static readonly Dictionary<string, Role[]> OfficerRoles = new()
    {
        [DeskView] = [Role.Receive, Role.Appraise, Role.Head, Role.Sign, Role.Clerk, Role.Monitor, Role.Inspect],
        [DeskHelp] = [Role.Receive, Role.Assist, Role.Monitor, Role.Inspect],
        [DeskAssist] = [Role.Receive, Role.Assist],
        [DeskReceive] = [Role.Receive],
        [DeskWork] = [Role.Receive, Role.Appraise, Role.Head, Role.Sign, Role.Clerk],
        [DeskAssign] = [Role.Head, Role.Sign],
        [DeskSign] = [Role.Sign],
        [DeskNumber] = [Role.Clerk],
        [OversightView] = [Role.Head, Role.Sign, Role.Monitor, Role.Inspect],
        [OversightAct] = [Role.Sign, Role.Monitor],
        [CatalogueEdit] = [Role.Configure],
        [PeopleEdit] = [Role.Configure],
        [ExchangeView] = [Role.Exchange, Role.Monitor, Role.Inspect, Role.Configure],
    };

    /// <summary>Every permission there is; each is also the name of an authorisation policy.</summary>
    public static IReadOnlyList<string> All { get; } =
        [Public, Citizen, DraftFill, SignedIn, Office, PartnerCall, .. OfficerRoles.Keys];

    /// <summary>Whether the actor may do this kind of action at all.</summary>
    /// <exception cref="ArgumentException">The permission is not in the table: a bug, never a "no".</exception>
    public static bool Allows(string permission, Actor actor) => permission switch
    {
        Public => true,
        Citizen => actor.Kind == ActorKind.Citizen,
        DraftFill => actor.Kind is ActorKind.Citizen or ActorKind.Guest,
        SignedIn => actor.Kind is ActorKind.Citizen or ActorKind.Officer,
        Office => actor.Kind == ActorKind.Officer,
        PartnerCall => actor.Kind == ActorKind.Partner,
        _ when OfficerRoles.TryGetValue(permission, out var roles) =>
            actor.Kind == ActorKind.Officer && roles.Any(actor.Has),
        _ => throw new ArgumentException($"Unknown permission {permission}.", nameof(permission)),
    };
}
