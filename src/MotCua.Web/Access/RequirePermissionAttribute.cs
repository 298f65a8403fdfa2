using Microsoft.AspNetCore.Authorization;
using MotCua.Core.Platform;

namespace MotCua.Web.Access;

/// <summary>
/// The policy of a page or endpoint, by name of <see cref="Permissions"/>. Every route carries exactly one, also a
/// public one: start-up refuses a route without it.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class RequirePermissionAttribute(string permission) : AuthorizeAttribute(permission)
{
    public string Permission { get; } = permission;
}
