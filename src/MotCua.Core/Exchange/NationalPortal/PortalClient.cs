using System.Net.Http.Json;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Platform;

namespace MotCua.Core.Exchange;

/// <summary>The partner answered with an error of its own; the code is kept in the ledger.</summary>
public sealed class PortalException(string code, string message) : Exception($"{code}: {message}")
{
    public string Code { get; } = code;

    /// <summary>The partner holds the dossier already: send it again as an update.</summary>
    public bool AlreadyThere { get; } = message.Contains("đã tồn tại", StringComparison.OrdinalIgnoreCase);
}

/// <summary>Speaks the envelope of the National Portal: sign in for a session, then one address for all services.</summary>
[Service(ServiceLifetime.Singleton)]
public sealed class PortalClient(IHttpClientFactory http, NationalPortalSettings settings)
{
    public const string HttpName = "national-portal";
    public const string Partner = "national-portal";

    /// <summary>What is kept of a call that did not get through.</summary>
    public const string Unreachable = "partner-unreachable";
    private const long LargestAnswer = 4 * 1024 * 1024;

    public static JsonSerializerOptions Json { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private string? session;

    private Uri Root => new(settings.BaseUrl ?? throw new PortalException("not-configured", "no address of the partner"));

    public bool IsConfigured => settings.BaseUrl is not null;

    /// <summary>Calls a service; signs in first, and again once when the session is no longer known.</summary>
    /// <exception cref="PortalException">The partner refused.</exception>
    /// <exception cref="HttpRequestException">The partner could not be reached.</exception>
    public async Task<JsonNode> CallAsync(string service, JsonObject body, CancellationToken ct)
    {
        session ??= await SignInAsync(ct);
        try
        {
            return await OnceAsync(service, body, ct);
        }
        catch (PortalException e) when (e.Code == "-1")
        {
            session = await SignInAsync(ct);
            return await OnceAsync(service, body, ct);
        }
    }

    /// <summary>Opens a file the partner names; only under its own address.</summary>
    /// <exception cref="PortalException">The address lies elsewhere.</exception>
    public async Task<Stream> OpenFileAsync(string address, CancellationToken ct)
    {
        var root = Root;
        if (!Uri.TryCreate(root, address, out var file) || file.Host != root.Host || file.Port != root.Port || file.Scheme != root.Scheme)
            throw new PortalException("file-address", "not under the partner's address");
        return await ReachAsync(client => client.GetStreamAsync(file, ct), ct);
    }

    private async Task<string> SignInAsync(CancellationToken ct)
    {
        var answer = await PostAsync("login", new JsonObject
        {
            ["username"] = settings.Username, ["password"] = settings.Password,
        }, ct);
        return answer["session"]?.GetValue<string>() ?? throw new PortalException("login", "no session given");
    }

    private Task<JsonNode> OnceAsync(string service, JsonObject body, CancellationToken ct)
    {
        var envelope = (JsonObject)body.DeepClone();
        (envelope["session"], envelope["madonvi"], envelope["service"]) = (session, settings.UnitCode, service);
        return PostAsync("mapi/g", envelope, ct);
    }

    private async Task<JsonNode> PostAsync(string path, JsonObject body, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Root, path))
        {
            Content = JsonContent.Create(body, options: Json),
        };
        request.Headers.Add("dstcode", settings.DestinationCode);
        using var response = await ReachAsync(client => client.SendAsync(request, ct), ct);
        response.EnsureSuccessStatusCode();
        var answer = Read(await response.Content.ReadAsStringAsync(ct));
        var code = answer["error_code"]?.ToString() ?? "missing";
        return code == "0" ? answer : throw new PortalException(code, answer["message"]?.ToString() ?? "");
    }

    private static JsonObject Read(string answer)
    {
        try
        {
            return JsonNode.Parse(answer) as JsonObject ?? throw new PortalException("answer-unreadable", "");
        }
        catch (JsonException)
        {
            throw new PortalException("answer-unreadable", "");
        }
    }

    /// <summary>A call that takes too long is one that did not get through.</summary>
    private async Task<T> ReachAsync<T>(Func<HttpClient, Task<T>> call, CancellationToken ct)
    {
        using var client = http.CreateClient(HttpName);
        client.MaxResponseContentBufferSize = LargestAnswer;
        try
        {
            return await call(client);
        }
        catch (TaskCanceledException e) when (!ct.IsCancellationRequested)
        {
            throw new HttpRequestException("The partner did not answer in time.", e);
        }
    }
}
