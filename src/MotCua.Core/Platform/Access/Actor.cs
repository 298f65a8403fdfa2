namespace MotCua.Core.Platform;

/// <summary>Functions an officer can hold. A role says what kind of action; a grant says where.</summary>
public enum Role
{
    /// <summary>One-stop officer: guides, checks, receives, returns (vi: công chức Bộ phận Một cửa).</summary>
    Receive,

    /// <summary>Specialist: appraises, verifies, drafts (vi: công chức thụ lý).</summary>
    Appraise,

    /// <summary>Head of the competent section: assigns, reviews (vi: trưởng phòng).</summary>
    Head,

    /// <summary>Leader: signs decisions, stops processing (vi: lãnh đạo ký duyệt).</summary>
    Sign,

    /// <summary>Clerk: numbers and seals (vi: văn thư).</summary>
    Clerk,

    /// <summary>Sees progress and figures of a subtree (vi: giám sát, điều hành).</summary>
    Monitor,

    /// <summary>Inspects everything in a subtree, changes nothing (vi: thanh tra, kiểm tra).</summary>
    Inspect,

    /// <summary>Administers organisation, catalogue and calendars (vi: quản trị).</summary>
    Configure,

    /// <summary>Helps people file, on the record (vi: hỗ trợ nộp trực tuyến).</summary>
    Assist,

    /// <summary>Watches the exchange with other systems (vi: vận hành liên thông).</summary>
    Exchange,
}

public enum ActorKind
{
    Anonymous, Citizen, Officer, Partner, System,

    /// <summary>Came by a link and a code of the owner, and goes on with one draft and nothing else.</summary>
    Guest,
}

/// <summary>A role at a unit, with the validity already checked for now.</summary>
/// <param name="UnitPath">Path of the unit in the tree, <c>/a/b/</c>; covers everything below when <paramref name="Subtree"/>.</param>
/// <param name="Fields">Field codes the officer is competent for; empty means all.</param>
public sealed record ActorGrant(Role Role, Guid UnitId, string UnitPath, bool Subtree, IReadOnlyList<string> Fields);

/// <summary>
/// Who acts, in which position and through which channel. Built once a request from the signed-in account; rights
/// are read again each time, so a revoked grant is gone at the next request.
/// </summary>
public sealed record Actor
{
    public required ActorKind Kind { get; init; }
    public Guid? PersonId { get; init; }
    public Guid? OfficerId { get; init; }

    /// <summary>The unit the officer sits in now; null for citizens.</summary>
    public Guid? UnitId { get; init; }
    public string? PartnerCode { get; init; }

    /// <summary>The only draft a guest sees; null for everybody else.</summary>
    public Guid? DraftId { get; init; }
    public Channel Channel { get; init; } = Channel.Online;

    /// <summary>Mandates of a citizen to act for others, in force now.</summary>
    public IReadOnlyList<ActorMandate> Mandates { get; init; } = [];

    /// <summary>Enterprises the citizen represents by law.</summary>
    public IReadOnlyList<Guid> Enterprises { get; init; } = [];
    public IReadOnlyList<ActorGrant> Grants { get; init; } = [];

    public static Actor Anonymous { get; } = new() { Kind = ActorKind.Anonymous };

    /// <summary>The software itself, acting by rule (clocks, projections).</summary>
    public static Actor System { get; } = new() { Kind = ActorKind.System };

    public static Actor Citizen(Guid personId) => new() { Kind = ActorKind.Citizen, PersonId = personId };

    public static Actor Partner(string code) => new() { Kind = ActorKind.Partner, PartnerCode = code };

    public static Actor Guest(Guid draftId) => new() { Kind = ActorKind.Guest, DraftId = draftId };

    /// <summary>The person or officer id that enters the journal; null for the system and strangers.</summary>
    public Guid? Id => OfficerId ?? PersonId;

    public bool Has(Role role) => Grants.Any(g => g.Role == role);

    public bool Has(Role role, Guid unitId) => Grants.Any(g => g.Role == role && g.UnitId == unitId);

    /// <summary>Units where the actor holds one of the roles, without subtrees.</summary>
    public IReadOnlyList<Guid> UnitsWith(params ReadOnlySpan<Role> roles)
    {
        var found = new List<Guid>();
        foreach (var grant in Grants)
            if (roles.Contains(grant.Role) && !found.Contains(grant.UnitId))
                found.Add(grant.UnitId);
        return found;
    }

    /// <summary>Path prefixes of subtrees where the actor holds one of the roles.</summary>
    public IReadOnlyList<string> SubtreesWith(params ReadOnlySpan<Role> roles)
    {
        var found = new List<string>();
        foreach (var grant in Grants)
            if (grant.Subtree && roles.Contains(grant.Role) && !found.Contains(grant.UnitPath))
                found.Add(grant.UnitPath);
        return found;
    }
}
