using MotCua.Core.Documents;
using MotCua.Core.Platform;

namespace MotCua.Core;

/// <summary>What a host is told about itself; bound from the configuration section <c>MotCua</c>.</summary>
public sealed record CoreSettings
{
    public DatabaseSettings Database { get; init; } = new();

    /// <summary>Folder for files and keys; relative to the current folder of the process.</summary>
    public string DataFolder { get; init; } = "data";

    /// <summary>Sample accounts may sign in with one click. Refused by a host in the Production environment.</summary>
    public bool Demo { get; init; }

    /// <summary>Address people reach the portal at, for QR codes on paper; without a slash at its end.</summary>
    public string PublicUrl { get; init; } = "http://127.0.0.1:5080";

    /// <summary>The National Public Service Portal; without an address nothing is exchanged.</summary>
    public NationalPortalSettings NationalPortal { get; init; } = new();

    /// <summary>The payment gateway; without an address money is paid at the counter only.</summary>
    public PaymentSettings Payment { get; init; } = new();

    /// <summary>Whose digital signatures are trusted.</summary>
    public SignatureSettings Signatures { get; init; } = new();

    /// <summary>The virus scanner, or the word that there is none.</summary>
    public VirusScanSettings VirusScan { get; init; } = new();

    /// <summary>How e-mail is sent.</summary>
    public MailSettings Mail { get; init; } = new();

    /// <summary>How text messages are sent.</summary>
    public SmsSettings Sms { get; init; } = new();
}

/// <summary>How to reach the payment gateway (vi: cổng thanh toán); the protocol is in docs/payment-gateway.md.</summary>
public sealed record PaymentSettings
{
    public const int FewestSecretLetters = 32;

    /// <summary>Address of the gateway; null switches online payment off.</summary>
    public string? BaseUrl { get; init; }

    /// <summary>Our name there.</summary>
    public string Merchant { get; init; } = "";

    /// <summary>Shared secret of the signatures, at least <see cref="FewestSecretLetters"/> letters.</summary>
    public string Secret { get; init; } = "";

    /// <summary>The secret before the last change: accepted from the gateway, never used by us.</summary>
    public string? PreviousSecret { get; init; }

    /// <summary>How long an order can be paid, minutes.</summary>
    public int Minutes { get; init; } = 15;

    public bool IsOn => BaseUrl is not null;
}

/// <summary>Authorities whose certificates are trusted in signed documents.</summary>
public sealed record SignatureSettings
{
    /// <summary>Folder with certificates (<c>.pem</c>, <c>.crt</c>, <c>.cer</c>); without one every signer is unknown.</summary>
    public string? TrustFolder { get; init; }

    /// <summary>A leader without a certificate of the own cannot sign. Off, such a decision carries the installation's seal alone.</summary>
    public bool Required { get; init; }
}

/// <summary>How to reach the National Public Service Portal and how it reaches us.</summary>
public sealed record NationalPortalSettings
{
    /// <summary>Address of its service bus, e.g. <c>https://host/</c>; null switches the exchange off.</summary>
    public string? BaseUrl { get; init; }
    public string Username { get; init; } = "";
    public string Password { get; init; } = "";

    /// <summary>Our organisation identifier there (madonvi).</summary>
    public string UnitCode { get; init; } = "H26";

    /// <summary>Address of the portal on the bus (dstcode).</summary>
    public string DestinationCode { get; init; } = "VN:GOV:000.00.00.G22:vpcpdvcprocess";

    /// <summary>Token the portal shows when it hands us a dossier; null refuses all.</summary>
    public string? InboundToken { get; init; }
}
