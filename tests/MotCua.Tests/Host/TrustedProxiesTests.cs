using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using MotCua.Host;

namespace MotCua.Tests.Host;

public sealed class TrustedProxiesTests
{
    [Fact]
    public void Nobody_is_believed_unless_named() => Read().ShouldBeNull();

    [Fact]
    public void Addresses_and_ranges_are_named()
    {
        var options = Read(("MotCua:Proxies:0", "10.0.0.5"), ("MotCua:Proxies:1", "10.1.0.0/16"))!;
        options.KnownProxies.Select(p => p.ToString()).ShouldBe(["10.0.0.5"]);
        options.KnownIPNetworks.Select(n => n.ToString()).ShouldBe(["10.1.0.0/16"]);
    }

    [Theory]
    [InlineData("MotCua:Proxies:0", "0.0.0.0/0")]
    [InlineData("MotCua:Proxies:0", "::/0")]
    [InlineData("MotCua:Proxies:0", "proxy.example")]
    [InlineData("MotCua:Proxies:0", "")]
    [InlineData("FORWARDEDHEADERS_ENABLED", "true")]
    public void Believing_everybody_is_refused(string key, string value) =>
        Should.Throw<CannotStartException>(() => Read((key, value))).Message.ShouldContain("MotCua:Proxies");

    private static ForwardedHeadersOptions? Read(params (string Key, string Value)[] values) =>
        TrustedProxies.Read(new ConfigurationBuilder().AddInMemoryCollection(values.ToDictionary(v => v.Key, v => (string?)v.Value)).Build());
}
