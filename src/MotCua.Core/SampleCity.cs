using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Calendars;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.Oversight;
using MotCua.Core.People;
using MotCua.Core.Platform;

namespace MotCua.Core;

/// <summary>
/// Puts the sample city into an empty database: organisation, calendar, procedures, targets, and demo accounts when
/// asked. Runs the same features an administrator uses, one scope each.
/// </summary>
public static class SampleCity
{
    /// <summary>Password of every demo account.</summary>
    public const string DemoPassword = "motcua";

    /// <param name="samples">The folder <c>samples</c> of the repository or of the installation.</param>
    public static async Task LoadAsync(IServiceProvider services, string samples, bool demo, CancellationToken ct)
    {
        var city = Path.Combine(samples, "city");
        var added = await RunAsync(services, (LoadOrganisation f) => f.HandleAsync(new(city), Actor.System, ct));
        if (added == 0)
            return;
        await RunAsync(services, (PublishCalendar f) => f.HandleAsync(new(
            null, File.ReadAllText(Path.Combine(city, "calendar.yaml")), new DateOnly(2025, 1, 1),
            "Bộ luật Lao động 45/2019/QH14", "Uỷ ban nhân dân thành phố Hà Nội"), Actor.System, ct));
        await RunAsync(services, (SetTargets f) => f.HandleAsync(
            new(File.ReadAllText(Path.Combine(city, "targets.yaml"))), Actor.System, ct));
        await RunAsync(services, (SetSlots f) => f.HandleAsync(
            new(File.ReadAllText(Path.Combine(city, "slots.csv"))), Actor.System, ct));
        if (demo)
            await RunAsync(services, (LoadPeople f) => f.HandleAsync(new(city, DemoPassword), Actor.System, ct));
        foreach (var folder in Directory.GetDirectories(Path.Combine(samples, "procedures")).Order(StringComparer.Ordinal))
            await RunAsync(services, (InstallPackage f) => f.HandleAsync(new(PackageReader.Read(folder)), Actor.System, ct));
    }

    private static async Task<TResult> RunAsync<TFeature, TResult>(IServiceProvider services, Func<TFeature, Task<TResult>> act)
        where TFeature : notnull
    {
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TFeature>());
    }
}
