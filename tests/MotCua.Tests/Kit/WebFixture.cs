using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using MotCua.Core.People;
using MotCua.Core.Platform;

namespace MotCua.Tests.Kit;

/// <summary>
/// The whole host in this process, over a database of its own, for one test class:
/// <c>class XTests(WebFixture web) : IClassFixture&lt;WebFixture&gt;</c>. Background tasks do not run by themselves.
/// </summary>
public class WebFixture : IAsyncLifetime
{
    private WebApplicationFactory<Program>? factory;

    public DatabaseSettings Database { get; private set; } = new();
    public FakeTimeProvider Clock { get; } = new(SampleWorld.Now);
    public string DataFolder { get; } = Path.Combine(TestEngine.Folder, Guid.NewGuid().ToString("N"));
    public IServiceProvider Services => Factory.Services;
    protected WebApplicationFactory<Program> Factory => factory ?? throw new InvalidOperationException("The fixture has not started.");

    public virtual async ValueTask InitializeAsync()
    {
        Database = await TestEngine.CopyAsync();
        factory = new WebApplicationFactory<Program>().WithWebHostBuilder(Configure);
    }

    public virtual async ValueTask DisposeAsync()
    {
        if (factory is not null)
            await factory.DisposeAsync();
        await TestEngine.DropAsync(Database);
        GC.SuppressFinalize(this);
    }

    /// <summary>A browser nobody has signed in with. Redirects are followed.</summary>
    public virtual Browser Open() => new(Factory.CreateClient(new WebApplicationFactoryClientOptions
    {
        AllowAutoRedirect = false, HandleCookies = true, BaseAddress = new Uri("http://localhost"),
    }));

    /// <summary>A browser in which a sample citizen or officer has signed in through the page.</summary>
    public async Task<Browser> SignInAsync(string username)
    {
        var browser = Open();
        var page = SampleUsers.IsCitizen(username) ? "/sign-in" : "/office/sign-in";
        await browser.GetAsync(page);
        await browser.PostAsync($"{page}?handler=Demo", new() { ["username"] = username, ["Back"] = "/sign-in" });
        return browser;
    }

    /// <summary>Runs one feature, query or service in a scope of its own, beside the pages.</summary>
    public async Task<TResult> RunAsync<TFeature, TResult>(Func<TFeature, Task<TResult>> act) where TFeature : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TFeature>());
    }

    /// <summary>The actor behind an account of the sample city.</summary>
    public async Task<Actor> ActorAsync(string username)
    {
        var account = await ReadAsync(db => db.Accounts.AsNoTracking().SingleAsync(a => a.Username == username));
        return await RunAsync((ActorReader reader) => reader.ReadAsync(account.Id, default))
            ?? throw new InvalidOperationException($"{username} may not sign in.");
    }

    public Task<T> ReadAsync<T>(Func<AppDbContext, Task<T>> read) => RunAsync(read);

    /// <summary>Changes rows behind the features' back, to arrange a test.</summary>
    public Task ArrangeAsync(Func<AppDbContext, Task> change) => RunAsync<AppDbContext, int>(async db =>
    {
        await change(db);
        return await db.SaveChangesAsync();
    });

    protected virtual void Configure(IWebHostBuilder host)
    {
        host.UseEnvironment("Test");
        host.UseSetting("MotCua:Demo", "true");
        host.UseSetting("MotCua:Worker", "false");
        host.UseSetting("MotCua:DataFolder", DataFolder);
        host.UseSetting("MotCua:Signatures:TrustFolder", SampleAuthority.Folder);
        host.UseSetting("MotCua:Database:Engine", Database.Engine);
        host.UseSetting("MotCua:Database:ConnectionString", Database.ConnectionString);
        host.UseSetting("Logging:LogLevel:Default", "Error");
        host.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Error");
        host.UseSetting("Logging:LogLevel:Microsoft.AspNetCore.DataProtection", "Error");
        host.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }
}
