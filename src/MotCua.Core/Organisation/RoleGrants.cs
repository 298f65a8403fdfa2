namespace MotCua.Core.Organisation;

/// <summary>Reads grants by day.</summary>
public static class RoleGrants
{
    /// <summary>Those that are valid on a day in Vietnam; both ends of a grant count.</summary>
    public static IQueryable<RoleGrant> On(this IQueryable<RoleGrant> grants, DateOnly day) =>
        grants.Where(g => g.ValidFrom <= day && (g.ValidTo == null || g.ValidTo >= day));
}
