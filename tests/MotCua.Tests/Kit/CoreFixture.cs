using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MotCua.Core.People;
using MotCua.Core.Platform;

namespace MotCua.Tests.Kit;

/// <summary>
/// A core with a database of its own, for one test class: <c>class XTests(CoreFixture core) : IClassFixture&lt;CoreFixture&gt;</c>.
/// Every call runs in a scope of its own, as a request does.
/// </summary>
public sealed class CoreFixture : IAsyncLifetime
{
    private ServiceProvider? services;

    public DatabaseSettings Database { get; private set; } = new();
    public FakeTimeProvider Clock { get; } = new(SampleWorld.Now);
    public string DataFolder { get; } = Path.Combine(TestEngine.Folder, Guid.NewGuid().ToString("N"));
    public IServiceProvider Services => services ?? throw new InvalidOperationException("The fixture has not started.");

    public async ValueTask InitializeAsync()
    {
        Database = await TestEngine.CopyAsync();
        services = SampleWorld.Services(Database, Clock, DataFolder);
    }

    public async ValueTask DisposeAsync()
    {
        if (services is not null)
            await services.DisposeAsync();
        await TestEngine.DropAsync(Database);
    }

    /// <summary>Runs one feature, query or service in a scope of its own.</summary>
    public async Task<TResult> RunAsync<TFeature, TResult>(Func<TFeature, Task<TResult>> act) where TFeature : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TFeature>());
    }

    /// <inheritdoc cref="RunAsync{TFeature,TResult}"/>
    public async Task RunAsync<TFeature>(Func<TFeature, Task> act) where TFeature : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        await act(scope.ServiceProvider.GetRequiredService<TFeature>());
    }

    /// <summary>Looks into the database with a context of its own.</summary>
    public Task<T> ReadAsync<T>(Func<AppDbContext, Task<T>> read) => RunAsync(read);

    /// <summary>Changes rows behind the features' back, to arrange a test.</summary>
    public Task ArrangeAsync(Action<AppDbContext> change) => RunAsync<AppDbContext>(async db =>
    {
        change(db);
        await db.SaveChangesAsync();
    });

    /// <summary>The actor behind an account of the sample city, with the rights it has at the fixture's time.</summary>
    public async Task<Actor> ActorAsync(string username)
    {
        var account = await ReadAsync(db => db.Accounts.AsNoTracking().SingleAsync(a => a.Username == username));
        return await RunAsync((ActorReader reader) => reader.ReadAsync(account.Id, default))
            ?? throw new InvalidOperationException($"{username} may not sign in.");
    }
}
