using System.Net.Http.Json;
using System.Text.Json.Nodes;
using MimeKit;
using MotCua.Core;

namespace MotCua.Tests.Kit;

/// <summary>A mail that a server took.</summary>
public sealed record TakenMail(string Subject, string Body, MimeMessage Message)
{
    /// <summary>The six digits of a code.</summary>
    public string Code => System.Text.RegularExpressions.Regex.Match(Body, "[0-9]{6}").Value;
}

/// <summary>A mail server and a gateway for text messages, a process of their own that can be stopped and started again.</summary>
public sealed class MessagePeer : IAsyncLifetime
{
    private NodeProcess? process;
    private string[] ports = [];

    public MailSettings Mail => new()
    {
        Host = "127.0.0.1", Port = int.Parse(ports[0]), Security = MailSettings.Plain, From = "mot-cua@example.gov.vn",
        Username = "motcua", Password = "secret",
    };

    public SmsSettings Sms => new() { Url = $"http://127.0.0.1:{ports[1]}/send", Token = "token", Sender = "MOTCUA" };

    public async ValueTask InitializeAsync()
    {
        process = await NodeProcess.StartAsync("Messages/server.mjs", "Messages at", ports);
        ports = process.Said.Split(' ');
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
            await process.DisposeAsync();
    }

    /// <summary>Every mail taken for an address, as it came over the wire.</summary>
    public async Task<IReadOnlyList<TakenMail>> MailsToAsync(string address)
    {
        var mails = await ReadAsync("mails");
        return [.. mails.Where(m => m!["to"]![0]!.GetValue<string>() == address)
            .Select(m => MimeMessage.Load(new MemoryStream(Convert.FromBase64String(m!["raw"]!.GetValue<string>()))))
            .Select(m => new TakenMail(m.Subject!, m.TextBody!, m))];
    }

    /// <summary>Every text message taken for a number.</summary>
    public async Task<IReadOnlyList<JsonNode>> TextsToAsync(string number) =>
        [.. (await ReadAsync("texts")).Where(t => t!["to"]!.GetValue<string>() == number).Select(t => t!)];

    private async Task<JsonArray> ReadAsync(string what)
    {
        using var http = new HttpClient();
        return (await http.GetFromJsonAsync<JsonArray>($"http://127.0.0.1:{ports[1]}/{what}"))!;
    }
}
