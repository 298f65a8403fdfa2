using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace MotCua.Host;

/// <summary>
/// The proxies in front of this host that may say who the client is and whether it came by TLS
/// (<c>MotCua:Proxies</c>: addresses or ranges). Nobody else is believed, so limits by address cannot be talked away.
/// </summary>
internal static class TrustedProxies
{
    /// <summary>Null when none is configured: the address of the connection then counts.</summary>
    /// <exception cref="CannotStartException">An entry is not an address or a range, or everybody would be believed.</exception>
    public static ForwardedHeadersOptions? Read(IConfiguration configuration)
    {
        if (configuration.GetValue("FORWARDEDHEADERS_ENABLED", false))
            throw new CannotStartException("ASPNETCORE_FORWARDEDHEADERS_ENABLED believes every sender: turn it off and name the proxies in MotCua:Proxies.");
        var written = configuration.GetSection("MotCua:Proxies").Get<string[]>() ?? [];
        if (written.Length == 0)
            return null;
        var options = new ForwardedHeadersOptions
        {
            ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto, ForwardLimit = null,
        };
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var entry in written)
            Add(options, entry.Trim());
        return options;
    }

    private static void Add(ForwardedHeadersOptions options, string entry)
    {
        if (IPAddress.TryParse(entry, out var address))
            options.KnownProxies.Add(address);
        else if (System.Net.IPNetwork.TryParse(entry, out var range) && range.PrefixLength > 0)
            options.KnownIPNetworks.Add(range);
        else
            throw new CannotStartException($"MotCua:Proxies has '{entry}'; it takes addresses (10.0.0.5) and ranges (10.0.0.0/24), never all addresses.");
    }
}
