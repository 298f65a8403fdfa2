using Microsoft.Extensions.DependencyInjection;

namespace MotCua.Core.Platform;

/// <summary>
/// Makes a public sealed class available to constructors. Features and queries (a public <c>HandleAsync</c>) need no
/// mark: they are found by it.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ServiceAttribute(ServiceLifetime lifetime = ServiceLifetime.Scoped) : Attribute
{
    public ServiceLifetime Lifetime { get; } = lifetime;
}
