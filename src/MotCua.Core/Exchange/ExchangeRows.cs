using MotCua.Core.Platform;

namespace MotCua.Core.Exchange;

/// <summary>
/// One message to a partner about one dossier, kept for ever: what was sent, when, and what came back. Messages of a
/// dossier leave strictly in order.
/// </summary>
public sealed class SyncMessage : IDelivery
{
    public Guid Id { get; set; }
    public required string Partner { get; set; }

    /// <summary>Partner's operation, e.g. <c>DongBoHoSoMC</c>.</summary>
    public required string Operation { get; set; }
    public Guid DossierId { get; set; }
    public required string DossierCode { get; set; }

    /// <summary>The journal entry it reports; also its place in the order.</summary>
    public long JournalSequence { get; set; }
    public required string Payload { get; set; }
    public required string PayloadHash { get; set; }
    public DateTimeOffset CreatedAt { get; set; }
    public int Attempts { get; set; }
    public DateTimeOffset NextAttemptAt { get; set; }
    public DateTimeOffset? AcknowledgedAt { get; set; }
    public string? LastError { get; set; }
    public int Version { get; set; }
    public bool IsOpen => AcknowledgedAt is null;
}

/// <summary>
/// A submission that arrived from a partner: kept as it came and acknowledged at once, filed by the worker, exactly once
/// whatever number of times it was sent.
/// </summary>
public sealed class InboundSubmission : IVersioned, IJournaled
{
    public Guid Id { get; set; }
    public required string Partner { get; set; }

    /// <summary>The partner's own number of the dossier.</summary>
    public required string ExternalNumber { get; set; }
    public required string Payload { get; set; }
    public required string PayloadHash { get; set; }
    public DateTimeOffset ArrivedAt { get; set; }

    /// <summary>The dossier it became; null while it waits.</summary>
    public Guid? DossierId { get; set; }
    public int Attempts { get; set; }
    public DateTimeOffset NextAttemptAt { get; set; }

    /// <summary>Code of what kept it from being filed; never personal.</summary>
    public string? LastError { get; set; }
    public int Version { get; set; }
    public string StreamKind => "inbound-submission";
}

/// <summary>A day's counts, ours and the partner's (vi: đối soát).</summary>
public sealed class Reconciliation : IVersioned
{
    public Guid Id { get; set; }
    public required string Partner { get; set; }
    public DateOnly Day { get; set; }

    /// <summary>JSON: per status our count, the partner's count, and dossier codes that differ.</summary>
    public required string Result { get; set; }
    public int OurTotal { get; set; }
    public int TheirTotal { get; set; }
    public int Differences { get; set; }
    public DateTimeOffset MadeAt { get; set; }
    public int Version { get; set; }
}
