using System.Net.Sockets;
using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using MimeKit;
using MotCua.Core.Platform;

namespace MotCua.Core.Notifications;

/// <summary>Sends e-mail over SMTP; one connection serves what is sent in its scope.</summary>
[Service]
public sealed class MailTransport(CoreSettings settings, WordsIn words, TimeProvider clock) : IAsyncDisposable, IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private SmtpClient? client;

    /// <exception cref="DeliveryException">It did not get through.</exception>
    public async Task SendAsync(WrittenMessage written, CancellationToken ct)
    {
        try
        {
            var open = await OpenAsync(ct);
            await open.SendAsync(Build(written), ct);
        }
        catch (Exception e) when (Trouble(e, ct) is { } trouble)
        {
            await DisposeAsync();
            throw trouble;
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (client is { IsConnected: true })
            await Task.WhenAny(client.DisconnectAsync(quit: true), Task.Delay(Patience, clock));
        client?.Dispose();
        client = null;
    }

    public void Dispose() => client?.Dispose();

    private async Task<SmtpClient> OpenAsync(CancellationToken ct)
    {
        if (client is { IsConnected: true })
            return client;
        var mail = settings.Mail;
        client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        await client.ConnectAsync(mail.Host!, mail.Port, Security(mail.Security), ct);
        if (mail.Username.Length > 0)
            await client.AuthenticateAsync(mail.Username, mail.Password, ct);
        return client;
    }

    private MimeMessage Build(WrittenMessage written)
    {
        var mail = settings.Mail;
        var name = mail.FromName.Length > 0 ? mail.FromName : words(written.Language, "product.full");
        var message = new MimeMessage
        {
            Subject = written.Subject, Date = clock.GetUtcNow(), MessageId = $"{written.Id:N}@{mail.From[(mail.From.IndexOf('@') + 1)..]}",
            Body = new TextPart("plain") { Text = written.Text },
        };
        message.From.Add(new MailboxAddress(name, mail.From));
        message.To.Add(new MailboxAddress(null, written.To));
        message.Headers.Add(HeaderId.ContentLanguage, written.Language);
        message.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return message;
    }

    private static SecureSocketOptions Security(string word) => word switch
    {
        MailSettings.StartTls => SecureSocketOptions.StartTls,
        MailSettings.Tls => SecureSocketOptions.SslOnConnect,
        _ => SecureSocketOptions.None,
    };

    /// <summary>What an exception of the mail library means; null for one that is not about delivery.</summary>
    private static DeliveryException? Trouble(Exception e, CancellationToken ct) => e switch
    {
        SmtpCommandException { ErrorCode: SmtpErrorCode.RecipientNotAccepted or SmtpErrorCode.MessageNotAccepted } refused =>
            new($"refused:{(int)refused.StatusCode}", (int)refused.StatusCode >= 500, e),
        SmtpCommandException other => new($"server:{(int)other.StatusCode}", false, e),
        AuthenticationException or SaslException => new("sign-in", false, e),
        SslHandshakeException or NotSupportedException => new("tls", false, e),
        SmtpProtocolException or ServiceNotConnectedException or IOException or SocketException or TimeoutException => new("unreachable", false, e),
        OperationCanceledException when !ct.IsCancellationRequested => new("unreachable", false, e),
        _ => null,
    };
}
