using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace MotCua.Core.Platform;

/// <summary>
/// A link that does nothing without a short code told another way: for a short time, for a few tries, for one use. The
/// link goes by QR code or message, the code is read out or shown on the screen.
/// </summary>
public abstract class CodedLink : IVersioned, IJournaled
{
    /// <summary>After so many wrong codes the link is dead.</summary>
    public const int MostMisses = 5;
    private const int KeyBytes = 12;
    private const int Digits = 8;

    public Guid Id { get; set; }

    /// <summary>96 random bits of the address.</summary>
    public string Key { get; set; } = "";

    /// <summary>SHA-256 of key and code.</summary>
    public string CodeHash { get; set; } = "";

    /// <summary>Exclusive: from this instant on the link does nothing.</summary>
    public DateTimeOffset ExpiresAt { get; set; }

    /// <summary>Wrong codes so far.</summary>
    public int Misses { get; set; }

    /// <summary>When it was used or taken back; null while it can be used.</summary>
    public DateTimeOffset? UsedAt { get; set; }
    public int Version { get; set; }
    public abstract string StreamKind { get; }

    /// <summary>Why the link does nothing, whatever code comes with it.</summary>
    public Refusal? WhyNotOpen(DateTimeOffset now)
    {
        if (UsedAt is not null)
            return new Refusal("link-used");
        if (Misses >= MostMisses)
            return new Refusal("link-locked", MostMisses);
        return now >= ExpiresAt ? new Refusal("link-expired") : null;
    }

    /// <summary>Whether what was typed is the code; blanks are forgiven.</summary>
    public bool Fits(string typed) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(HashOf(Key, string.Concat(typed.Where(char.IsAsciiDigit)))), Encoding.ASCII.GetBytes(CodeHash));

    /// <summary>Gives the link its key and code.</summary>
    /// <returns>The code, eight digits in two groups; it is kept nowhere.</returns>
    internal string Arm(DateTimeOffset expiresAt)
    {
        var code = RandomNumberGenerator.GetInt32(100_000_000).ToString($"D{Digits}", CultureInfo.InvariantCulture);
        Key = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(KeyBytes));
        (CodeHash, ExpiresAt) = (HashOf(Key, code), expiresAt);
        return $"{code[..4]} {code[4..]}";
    }

    private static string HashOf(string key, string code) => Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes($"{key}|{code}")));
}

/// <summary>A link as it is handed over: the code stands here once and is kept nowhere.</summary>
/// <param name="Code">Eight digits in two groups.</param>
public sealed record IssuedLink<T>(T Link, string Code) where T : CodedLink;

/// <summary>A wrong code came with a link.</summary>
[EventType("link.code-missed.v1")]
public sealed record LinkCodeMissed(int Misses) : IJournalEvent;

/// <summary>Checks the codes of links, and counts the wrong ones for good.</summary>
[Service]
public sealed class CodedLinks(Journal journal)
{
    /// <param name="kind">The feature that was asked for, as in its operation.</param>
    /// <exception cref="RefusalException">The link does nothing any more, or the code is wrong, which is on record then.</exception>
    public async Task RequireAsync(CodedLink link, string code, string kind, Actor actor, CancellationToken ct)
    {
        Refusal.ThrowIf(link.WhyNotOpen(journal.Now));
        if (link.Fits(code))
            return;
        journal.Start(kind, actor);
        link.Misses++;
        journal.Record(link, new LinkCodeMissed(link.Misses));
        await journal.CommitAsync(ct);
        throw new RefusalException(link.WhyNotOpen(journal.Now) ?? new Refusal("link-code-invalid", CodedLink.MostMisses - link.Misses));
    }
}
