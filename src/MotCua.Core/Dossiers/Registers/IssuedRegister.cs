using System.Text.Json;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// An issued form 07 (vi: Sổ theo dõi hồ sơ): the dossiers a unit received in a span of days, frozen as they stood at
/// issue. Who took it out and when is on the record.
/// </summary>
public sealed class IssuedRegister : IVersioned, IJournaled
{
    public Guid Id { get; set; }
    public Guid UnitId { get; set; }

    /// <summary>First day of reception, Vietnam, inclusive.</summary>
    public DateOnly FromOn { get; set; }

    /// <summary>Last day of reception, inclusive.</summary>
    public DateOnly ToOn { get; set; }

    /// <summary>Consecutive in the year of the unit, e.g. <c>01/2026/H26.101</c>.</summary>
    public string Number { get; set; } = "";
    public DateTimeOffset IssuedAt { get; set; }
    public Guid? IssuedById { get; set; }
    public int Rows { get; set; }

    /// <summary>JSON of <see cref="RegisterContent"/>; personal data, never in the journal.</summary>
    public string Content { get; set; } = "";
    public int Version { get; set; }
    public string StreamKind => "register";
}

/// <summary>What an issued register says.</summary>
public sealed record RegisterContent
{
    public required string Number { get; init; }
    public required string Agency { get; init; }
    public required string ParentAgency { get; init; }
    public string Place { get; init; } = "";
    public required DateOnly FromOn { get; init; }
    public required DateOnly ToOn { get; init; }
    public required DateTimeOffset IssuedAt { get; init; }
    public required string OfficerName { get; init; }
    public required string OfficerTitle { get; init; }
    public required IReadOnlyList<RegisterLine> Lines { get; init; }

    public string Write() => JsonSerializer.Serialize(this, JournalJson.Options);

    public static RegisterContent Read(string content) =>
        JsonSerializer.Deserialize<RegisterContent>(content, JournalJson.Options)!;
}

/// <summary>One dossier in a register; the columns of form 07.</summary>
/// <param name="Sets">Number of sets of papers (vi: số bộ hồ sơ).</param>
/// <param name="ReturnedAt">When the result was in hand; null before.</param>
public sealed record RegisterLine(
    int Number, string Code, string Procedure, int Sets, string Applicant, string Address, string Phone, string Resolver,
    DateTimeOffset ReceivedAt, DateTimeOffset? DueAt, DateTimeOffset? ReturnedAt, ReturnMethod ReturnMethod,
    DossierStatus Status);

/// <param name="Rows">How many dossiers it lists.</param>
[EventType("register.issued.v1")]
public sealed record RegisterIssued(
    Guid UnitId, DateOnly FromOn, DateOnly ToOn, string Number, int Rows, string ContentSha256) : IJournalEvent;
