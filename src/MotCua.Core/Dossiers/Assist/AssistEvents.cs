using System.Text.Json.Serialization;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>A helper asked the person to agree to what the draft holds.</summary>
[EventType("consent.asked.v1")]
public sealed record ConsentAsked(Guid DraftId, string ContentSha256, DateTimeOffset ExpiresAt) : IJournalEvent;

/// <summary>The right code was typed: the person could read what was filled in.</summary>
[EventType("consent.opened.v1")]
public sealed record ConsentOpened : IJournalEvent;

/// <summary>The person agreed, and the dossier was filed.</summary>
/// <param name="WitnessId">The second officer in front of whom it was; null when signed in.</param>
[EventType("consent.given.v1")]
public sealed record ConsentGiven(
    Guid DossierId, ConsentProof Proof, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Guid? WitnessId = null) : IJournalEvent;

[EventType("consent.refused.v1")]
public sealed record ConsentRefused(string ReasonSha256) : IJournalEvent;

/// <summary>The helper asked anew, so the earlier link does nothing any more.</summary>
[EventType("consent.replaced.v1")]
public sealed record ConsentReplaced(Guid ById) : IJournalEvent;
