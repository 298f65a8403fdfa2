using Microsoft.EntityFrameworkCore;
using MotCua.Core;
using MotCua.Core.Platform;

namespace MotCua.Host;

/// <summary>What must hold before the first request is answered.</summary>
internal static class StartupChecks
{
    /// <exception cref="CannotStartException">Something does not hold; says what to do.</exception>
    public static async Task RequireAsync(IServiceProvider services, IHostEnvironment environment, CancellationToken ct)
    {
        RequireDemoOutsideProduction(services.GetRequiredService<CoreSettings>(), environment);
        RequireScannerOrWord(services.GetRequiredService<CoreSettings>(), environment);
        RequirePaymentSecret(services.GetRequiredService<CoreSettings>().Payment);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
        await RequireMigratedAsync(db, ct);
        await RequireDurabilityAsync(db, ct);
    }

    private static void RequireDemoOutsideProduction(CoreSettings settings, IHostEnvironment environment)
    {
        if (settings.Demo && environment.IsProduction())
            throw new CannotStartException(
                "MotCua:Demo is on, which is refused in Production: sample accounts need no password. Turn it off, or set DOTNET_ENVIRONMENT=Demo.");
    }

    private static void RequireScannerOrWord(CoreSettings settings, IHostEnvironment environment)
    {
        if (environment.IsProduction() && settings.VirusScan is { IsOn: false, Off: false })
            throw new CannotStartException(
                "Files that people send are to be scanned for viruses: set MotCua:VirusScan:Address to clamd (unix:/run/clamav/clamd.ctl or host:3310), or declare MotCua:VirusScan:Off=true; every page then says that files are not scanned.");
    }

    private static void RequirePaymentSecret(PaymentSettings payment)
    {
        if (payment.IsOn && (payment.Merchant.Length == 0 || payment.Secret.Length < PaymentSettings.FewestSecretLetters))
            throw new CannotStartException(
                $"MotCua:Payment:BaseUrl is set: set MotCua:Payment:Merchant and MotCua:Payment:Secret ({PaymentSettings.FewestSecretLetters} letters or more) as agreed with the gateway, or remove the address.");
    }

    private static async Task RequireMigratedAsync(AppDbContext db, CancellationToken ct)
    {
        if ((await db.Database.GetPendingMigrationsAsync(ct)).Any())
            throw new CannotStartException("The database is older than this build or empty: run the verb 'migrate' first.");
    }

    private static async Task RequireDurabilityAsync(AppDbContext db, CancellationToken ct)
    {
        try
        {
            await DatabaseSetup.RequireDurabilityAsync(db, ct);
        }
        catch (InvalidOperationException e)
        {
            throw new CannotStartException(e.Message);
        }
    }
}
