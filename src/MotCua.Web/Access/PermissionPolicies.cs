using Microsoft.AspNetCore.Authorization;
using MotCua.Core.Platform;

namespace MotCua.Web.Access;

/// <summary>Every permission of <see cref="Permissions"/> is a policy of the same name; there are no others.</summary>
internal sealed class PermissionPolicyProvider : IAuthorizationPolicyProvider
{
    private readonly Dictionary<string, AuthorizationPolicy> policies = Permissions.All.ToDictionary(
        p => p, p => new AuthorizationPolicyBuilder().AddRequirements(new PermissionRequirement(p)).Build());

    public Task<AuthorizationPolicy?> GetPolicyAsync(string policyName) =>
        Task.FromResult(policies.GetValueOrDefault(policyName));

    /// <summary>A bare <c>[Authorize]</c> lets nobody in.</summary>
    public Task<AuthorizationPolicy> GetDefaultPolicyAsync() => Task.FromResult(Nobody);

    /// <summary>A route without a policy lets nobody in either; start-up refuses it before that.</summary>
    public Task<AuthorizationPolicy?> GetFallbackPolicyAsync() => Task.FromResult<AuthorizationPolicy?>(Nobody);

    private static AuthorizationPolicy Nobody { get; } =
        new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build();
}

internal sealed record PermissionRequirement(string Permission) : IAuthorizationRequirement;

internal sealed class PermissionHandler(CurrentActor current) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(
        AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        if (Permissions.Allows(requirement.Permission, current.Actor))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}
