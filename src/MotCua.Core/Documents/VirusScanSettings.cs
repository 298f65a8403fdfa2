namespace MotCua.Core.Documents;

/// <summary>How files that people send are scanned for viruses.</summary>
public sealed record VirusScanSettings
{
    /// <summary>Where clamd listens: <c>unix:/run/clamav/clamd.ctl</c> or <c>host:3310</c>; null for no scanner.</summary>
    public string? Address { get; init; }

    /// <summary>
    /// Declares that this installation has no scanner: files can then be opened unscanned, and every page says so. Production
    /// asks for one of the two.
    /// </summary>
    public bool Off { get; init; }

    /// <summary>Signatures older than this are stale, in days: nothing is judged by them.</summary>
    public int MaxSignatureDays { get; init; } = 7;

    /// <summary>Folder of the scanner's signatures, for a scanner that does not tell their date.</summary>
    public string? DatabaseFolder { get; init; }

    /// <summary>Longest wait for one answer.</summary>
    public int TimeoutSeconds { get; init; } = 60;

    public bool IsOn => Address is not null;

    /// <summary>What an upload is until somebody has judged it.</summary>
    internal FileVerdict First => IsOn ? FileVerdict.Quarantined : FileVerdict.Unscanned;

    /// <summary>Whether officers may open a file.</summary>
    public bool Opens(FileVerdict verdict) => verdict == FileVerdict.Clean || (verdict == FileVerdict.Unscanned && !IsOn);
}
