using MotCua.Core;
using MotCua.Web;

namespace MotCua.Host;

/// <summary>A host without pages, for the verbs that do one thing and end.</summary>
internal static class ConsoleHost
{
    public static IHost Build(string[] args, Action<IServiceCollection>? add = null)
    {
        var builder = Microsoft.Extensions.Hosting.Host.CreateApplicationBuilder(
            new HostApplicationBuilderSettings { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddMotCuaCore(HostSettings.Core(builder.Configuration));
        builder.Services.AddTexts(strict: !builder.Environment.IsProduction());
        add?.Invoke(builder.Services);
        return builder.Build();
    }
}
