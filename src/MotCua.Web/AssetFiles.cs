using System.Text.Json;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace MotCua.Web;

/// <summary>
/// Styles, scripts and fonts made by the asset build. Their names carry a hash, so they are kept by browsers for ever;
/// styles and scripts are sent compressed from the copies that the build made.
/// </summary>
public sealed class AssetFiles
{
    private const string Root = "/assets/";
    private readonly Dictionary<string, string> _names;
    private readonly IFileProvider _files;
    private readonly FileExtensionContentTypeProvider _types = new();

    /// <summary>Reads the manifest of names; without a build the pages are plain but complete.</summary>
    public AssetFiles(IWebHostEnvironment environment)
    {
        _files = environment.WebRootFileProvider;
        var manifest = _files.GetFileInfo(Root + "manifest.json");
        _names = manifest.Exists ? Read(manifest) : [];
    }

    /// <summary>Address of an asset by its plain name, for example <c>portal.css</c>; null when it has not been built.</summary>
    public string? Href(string name) => _names.TryGetValue(name, out var hashed) ? Root + hashed : null;

    internal static bool IsAsset(PathString path) => path.StartsWithSegments("/assets");

    internal async Task Invoke(HttpContext http, RequestDelegate next)
    {
        var name = http.Request.Path.Value![Root.Length..];
        if (!_names.ContainsValue(name) || !(HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsHead(http.Request.Method)))
        {
            await next(http);
            return;
        }

        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        if (name.StartsWith("worker.", StringComparison.Ordinal)) http.Response.Headers["Service-Worker-Allowed"] = "/drafts/";
        if (_types.TryGetContentType(name, out var type)) http.Response.ContentType = type;
        var file = Encoded(http, name);
        http.Response.ContentLength = file.Length;
        if (HttpMethods.IsGet(http.Request.Method)) await http.Response.SendFileAsync(file, http.RequestAborted);
    }

    private IFileInfo Encoded(HttpContext http, string name)
    {
        http.Response.Headers.Vary = "Accept-Encoding";
        var accepted = http.Request.Headers.AcceptEncoding.ToString();
        foreach (var (coding, ending) in new[] { ("br", ".br"), ("gzip", ".gz") })
        {
            var file = _files.GetFileInfo(Root + name + ending);
            if (!file.Exists || !accepted.Contains(coding, StringComparison.OrdinalIgnoreCase)) continue;
            http.Response.Headers.ContentEncoding = coding;
            return file;
        }

        return _files.GetFileInfo(Root + name);
    }

    private static Dictionary<string, string> Read(IFileInfo manifest)
    {
        using var stream = manifest.CreateReadStream();
        return JsonSerializer.Deserialize<Dictionary<string, string>>(stream) ?? [];
    }
}
