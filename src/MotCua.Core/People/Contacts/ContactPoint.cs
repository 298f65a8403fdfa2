using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Core.Platform;
using MotCua.Engines.Forms;

namespace MotCua.Core.People;

/// <summary>A way to reach a person outside the portal.</summary>
public enum ContactChannel
{
    Mail = 1,
    Sms = 2,
}

/// <summary>What a person can be told about; each can be had or left out per channel.</summary>
[Flags]
public enum NewsKinds
{
    None = 0,

    /// <summary>Filed, received, not received, stopped.</summary>
    Progress = 1,

    /// <summary>Something is wanted of the applicant: papers, corrections, payment.</summary>
    Wanted = 2,
    Result = 4,

    /// <summary>The promised date moves: apology, closure.</summary>
    Late = 8,
    Appointment = 16,

    /// <summary>Words of an officer: messages, answers to complaints.</summary>
    Message = 32,
    All = Progress | Wanted | Result | Late | Appointment | Message,
}

/// <summary>
/// An e-mail address or telephone number of a person (vi: địa chỉ nhận thông báo). Only what its owner has shown to hold, by
/// a code sent there, is written to; a new address takes the place of the old one at that moment.
/// </summary>
public sealed class ContactPoint : IVersioned, IJournaled
{
    public static readonly TimeSpan CodeLifetime = TimeSpan.FromMinutes(15);
    public static readonly TimeSpan CodePause = TimeSpan.FromMinutes(1);
    public const int MostMisses = 5;
    public const int MostCodesADay = 5;
    private const int Digits = 6;

    public Guid Id { get; set; }
    public Guid PersonId { get; set; }
    public ContactChannel Channel { get; set; }

    /// <summary>Where messages go; null until one was verified.</summary>
    public string? Address { get; set; }
    public DateTimeOffset? VerifiedAt { get; set; }

    /// <summary>Given, not verified yet.</summary>
    public string? Pending { get; set; }

    /// <summary>The code under way to <see cref="Pending"/>: six digits, kept until used up because the worker sends it.</summary>
    public string? Code { get; set; }

    /// <summary>Exclusive.</summary>
    public DateTimeOffset? CodeExpiresAt { get; set; }
    public DateTimeOffset? CodeAskedAt { get; set; }

    /// <summary>Codes asked for on the day of <see cref="CodeAskedAt"/>, Vietnam.</summary>
    public int CodesThatDay { get; set; }
    public int Misses { get; set; }
    public NewsKinds News { get; set; } = NewsKinds.All;

    /// <summary><c>vi</c> or <c>en</c>.</summary>
    public string Language { get; set; } = "vi";
    public int Version { get; set; }
    public string StreamKind => "contact";

    /// <summary>Whether an address is one of the channel, once cleaned.</summary>
    public static bool IsAddress(ContactChannel channel, string cleaned) => cleaned.Length > 0 && FieldKinds.IsValid(KindOf(channel), cleaned);

    /// <summary>Blanks and marks forgiven, +84 as 0.</summary>
    public static string Clean(ContactChannel channel, string typed) => FieldKinds.Clean(KindOf(channel), typed.Trim().Normalize());

    /// <summary>Whether the code that was sent can still be typed.</summary>
    public bool AwaitsCode(DateTimeOffset now) => Code is not null && now < CodeExpiresAt && Misses < MostMisses;

    internal bool Fits(string typed) => Code is { } code && CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(string.Concat(typed.Where(char.IsAsciiDigit))), Encoding.ASCII.GetBytes(code));

    internal void Ask(string address, int codesThatDay, DateTimeOffset now)
    {
        (Pending, CodesThatDay, CodeAskedAt, Misses) = (address, codesThatDay, now, 0);
        Code = RandomNumberGenerator.GetInt32(1_000_000).ToString($"D{Digits}", CultureInfo.InvariantCulture);
        CodeExpiresAt = now + CodeLifetime;
    }

    internal void Verify(DateTimeOffset now) =>
        (Address, VerifiedAt, Pending, Code, CodeExpiresAt, Misses) = (Pending, now, null, null, null, 0);

    private static string KindOf(ContactChannel channel) => channel == ContactChannel.Mail ? FieldKinds.Email : FieldKinds.Phone;
}

[EventType("contact.code-asked.v1")]
public sealed record ContactCodeAsked(ContactChannel Channel, DateTimeOffset ExpiresAt) : IJournalEvent;

[EventType("contact.code-missed.v1")]
public sealed record ContactCodeMissed(int Misses) : IJournalEvent;

[EventType("contact.verified.v1")]
public sealed record ContactVerified(ContactChannel Channel) : IJournalEvent;

[EventType("contact.news-chosen.v1")]
public sealed record ContactNewsChosen(NewsKinds News, string Language) : IJournalEvent;

[EventType("contact.removed.v1")]
public sealed record ContactRemoved(ContactChannel Channel) : IJournalEvent;

internal sealed class ContactPointConfiguration : IEntityTypeConfiguration<ContactPoint>
{
    public void Configure(EntityTypeBuilder<ContactPoint> e) => e.HasIndex(c => new { c.PersonId, c.Channel }).IsUnique();
}
