using MotCua.Core.People;

namespace MotCua.Core;

/// <summary>The mail server that messages leave by; without a host no e-mail is sent, and pages say so.</summary>
public sealed record MailSettings
{
    public const string StartTls = "starttls";
    public const string Tls = "tls";
    public const string Plain = "none";

    public string? Host { get; init; }
    public int Port { get; init; } = 587;

    /// <summary><c>starttls</c> (asked for, never done without), <c>tls</c> from the first byte, or <c>none</c>.</summary>
    public string Security { get; init; } = StartTls;

    /// <summary>Blank for a server that asks for none.</summary>
    public string Username { get; init; } = "";
    public string Password { get; init; } = "";

    /// <summary>Address that messages come from.</summary>
    public string From { get; init; } = "";

    /// <summary>Name beside that address; blank for the product's.</summary>
    public string FromName { get; init; } = "";

    public bool IsOn => !string.IsNullOrWhiteSpace(Host) && From.Contains('@');
}

/// <summary>
/// The gateway that text messages leave by: an HTTPS address that takes
/// <c>{"id", "to", "text", "sender"}</c>. Without one none is sent, and pages say so.
/// </summary>
public sealed record SmsSettings
{
    public string? Url { get; init; }

    /// <summary>Shown as a bearer token.</summary>
    public string Token { get; init; } = "";

    /// <summary>Name the gateway sends under (vi: brandname).</summary>
    public string Sender { get; init; } = "";

    /// <summary>Writes without diacritics, for gateways that count a marked letter as two.</summary>
    public bool PlainLetters { get; init; }

    public bool IsOn => !string.IsNullOrWhiteSpace(Url);
}

/// <summary>Which channels this installation sends by.</summary>
public static class Sending
{
    public static bool Sends(this CoreSettings settings, ContactChannel channel) =>
        channel == ContactChannel.Mail ? settings.Mail.IsOn : settings.Sms.IsOn;
}
