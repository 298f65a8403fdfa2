using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace MotCua.Tests.Kit;

/// <summary>A host behind one known proxy; a header of the test says from where a connection comes.</summary>
public sealed class ProxiedFixture : WebFixture, IDisposable
{
    public const string Proxy = "10.0.0.5";
    private const string FromHeader = "Test-From";
    private HttpClient? client;

    public Task<HttpResponseMessage> SendAsync(string method, string address, string from, string? forwarded)
    {
        client ??= Factory.CreateClient(new() { AllowAutoRedirect = false });
        var request = new HttpRequestMessage(new HttpMethod(method), address);
        request.Headers.Add(FromHeader, from);
        if (forwarded is not null)
            request.Headers.Add("X-Forwarded-For", forwarded);
        return client.SendAsync(request);
    }

    public void Dispose() => client?.Dispose();

    protected override void Configure(IWebHostBuilder host)
    {
        base.Configure(host);
        host.UseSetting("MotCua:Proxies:0", Proxy);
        host.ConfigureTestServices(services => services.AddSingleton<IStartupFilter, Connections>());
    }

    private sealed class Connections : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, following) =>
            {
                http.Connection.RemoteIpAddress = IPAddress.Parse(http.Request.Headers[FromHeader].ToString());
                return following(http);
            });
            next(app);
        };
    }
}
