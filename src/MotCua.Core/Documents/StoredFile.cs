using MotCua.Core.Platform;

namespace MotCua.Core.Documents;

/// <summary>A file by its content: the name people gave it lives with whoever refers to it.</summary>
public sealed class StoredFile : IContentNamed, IVersioned, IJournaled
{
    /// <summary>SHA-256 of the bytes, lower-case hex.</summary>
    public required string Hash { get; set; }
    public long Size { get; set; }

    /// <summary>Found from the content, never from the name.</summary>
    public required string MediaType { get; set; }
    public int? Pages { get; set; }
    public FileVerdict Verdict { get; set; }

    /// <summary>What the checks found, JSON of <see cref="FileChecks"/>; empty for a file made here.</summary>
    public string Checks { get; set; } = "";
    public DateTimeOffset StoredAt { get; set; }

    /// <summary>Not scanned before this instant: put off when the scanner could not judge it.</summary>
    public DateTimeOffset ScanAfterAt { get; set; }
    public DateTimeOffset? ScannedAt { get; set; }

    /// <summary>The scanner's name for what it found; null unless infected.</summary>
    public string? Malware { get; set; }
    public int Version { get; set; } = 1;

    /// <summary>The first half of the hash.</summary>
    public Guid Id => new(Convert.FromHexString(Hash[..32]));
    public string StreamKind => "file";
}

/// <summary>What the virus scanner thinks of a file (vi: kết quả quét mã độc).</summary>
public enum FileVerdict
{
    /// <summary>Waits for the scanner; not downloadable by officers.</summary>
    Quarantined,

    /// <summary>Scanned and nothing found, or made by this program.</summary>
    Clean,

    /// <summary>Malicious code was found; nobody can open it.</summary>
    Infected,

    /// <summary>Taken in while no scanner was configured; scanned when there is one.</summary>
    Unscanned,
}
