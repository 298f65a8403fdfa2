namespace MotCua.Core.Platform;

/// <summary>
/// One human or system intention: who, in which position, when, why, through which channel. All facts that follow
/// from it are entries of this operation and are written in the same commit as the state.
/// </summary>
public sealed class Operation
{
    public Guid Id { get; set; }

    /// <summary>Name of the use case, e.g. <c>ReceiveDossier</c>.</summary>
    public required string Kind { get; set; }
    public ActorKind ActorKind { get; set; }
    public Guid? ActorId { get; set; }
    public Guid? UnitId { get; set; }
    public string? PartnerCode { get; set; }
    public Channel Channel { get; set; }

    /// <summary>Why, in the actor's words; free text stays out of the hashed payloads. Null when the law asks none.</summary>
    public string? Reason { get; set; }

    /// <summary>When the actor says it happened (UTC).</summary>
    public DateTimeOffset ClaimedAt { get; set; }

    /// <summary>When the server wrote it (UTC).</summary>
    public DateTimeOffset RecordedAt { get; set; }
}

/// <summary>
/// A typed fact, never changed and never deleted. <see cref="Hash"/> covers every other field and the hash before
/// it in the same stream, so an edited, moved or missing entry breaks the chain.
/// </summary>
public sealed class JournalEntry
{
    /// <summary>Global order of commits, from 1, without gaps.</summary>
    public long Sequence { get; set; }
    public Guid OperationId { get; set; }
    public required string StreamKind { get; set; }
    public Guid StreamId { get; set; }

    /// <summary>Place in the stream, from 1.</summary>
    public int Position { get; set; }

    /// <summary>Stable name of the event with its version, e.g. <c>dossier.received.v1</c>.</summary>
    public required string Type { get; set; }

    /// <summary>Canonical JSON (RFC 8785) without personal data.</summary>
    public required string Payload { get; set; }
    public DateTimeOffset ClaimedAt { get; set; }
    public DateTimeOffset RecordedAt { get; set; }
    public ActorKind ActorKind { get; set; }
    public Guid? ActorId { get; set; }
    public Guid? UnitId { get; set; }
    public Channel Channel { get; set; }

    /// <summary>Hash of the entry before in this stream, hex; 64 zeros for the first.</summary>
    public required string PreviousHash { get; set; }

    /// <summary>SHA-256, lower-case hex.</summary>
    public required string Hash { get; set; }
}

/// <summary>A sealed head of the Merkle tree over all entries up to <see cref="TreeSize"/> (RFC 9162), signed and chained.</summary>
public sealed class TreeHead
{
    public long Number { get; set; }
    public long TreeSize { get; set; }
    public required string RootHash { get; set; }
    public required string PreviousHeadHash { get; set; }
    public DateTimeOffset SealedAt { get; set; }

    /// <summary>ECDSA P-256 over the head's canonical text, base64.</summary>
    public required string Signature { get; set; }
    public required string KeyId { get; set; }

    /// <summary>
    /// Complete subtrees below the root, hex, the largest first, separated by commas: the next head goes on from them. Not
    /// signed, because the root that they make is.
    /// </summary>
    public string Peaks { get; set; } = "";
}

/// <summary>How far a reader of the journal has come.</summary>
public sealed class JournalCursor
{
    public required string Reader { get; set; }
    public long Sequence { get; set; }
}

/// <summary>Last number given, by key; the journal's own global sequence is the row <c>journal</c>.</summary>
public sealed class NumberSequence
{
    public required string Key { get; set; }
    public long Last { get; set; }
}
