using MotCua.Core.Platform;

namespace MotCua.Core.Documents;

/// <summary>A file by its content: the name people gave it lives with whoever refers to it.</summary>
public sealed class StoredFile : IContentNamed
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
}

public enum FileVerdict
{
    /// <summary>Waits for a check; not downloadable by officers.</summary>
    Quarantined,

    /// <summary>Type, structure and content passed every check configured on this host.</summary>
    Clean,
}
