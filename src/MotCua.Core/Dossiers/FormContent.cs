using System.Text.Json;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>
/// What an issued form 01–07 says, frozen at issue (TT 03/2025/TT-VPCP). The PDF is drawn from it, so a reprint is
/// the same form. Contains personal data: kept with the dossier, never in the journal, which holds its hash.
/// </summary>
public sealed record FormContent
{
    /// <summary>1 to 7 by the circular; 8 is the receipt of an online payment.</summary>
    public required int Form { get; init; }
    public required string Number { get; init; }
    public required string Agency { get; init; }
    public required string ParentAgency { get; init; }

    /// <summary>Place of issue (vi: địa danh); empty when not known.</summary>
    public string Place { get; init; } = "";
    public required string DossierCode { get; init; }

    /// <summary>Path of the public timeline with its key, for the QR code.</summary>
    public required string TrackingPath { get; init; }
    public required string ProcedureName { get; init; }
    public required string CaseName { get; init; }
    public required string ApplicantName { get; init; }

    /// <summary>Identity number as printed: masked but for its last four digits.</summary>
    public required string ApplicantId { get; init; }
    public required string ApplicantAddress { get; init; }
    public required string ApplicantPhone { get; init; }
    public required string ApplicantEmail { get; init; }
    public IReadOnlyList<FormPaper> Papers { get; init; } = [];
    public PrintedLimit? Limit { get; init; }
    public DateTimeOffset IssuedAt { get; init; }
    public DateTimeOffset? ReceivedAt { get; init; }
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Form 04: the day promised anew; <see cref="DueAt"/> is the promise that will be missed.</summary>
    public DateTimeOffset? NewDueAt { get; init; }
    public string ReturnPlace { get; init; } = "";
    public IReadOnlyList<FormFee> Fees { get; init; } = [];

    /// <summary>Form 08: the payment; null on all others.</summary>
    public PrintedPayment? Payment { get; init; }

    /// <summary>Form 02: what is missing. Forms 03, 04 and 05: the reasons.</summary>
    public IReadOnlyList<FormItem> Items { get; init; } = [];
    public DateTimeOffset? AnswerBy { get; init; }

    /// <summary>Form 06: agencies that were asked for their opinion.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>Form 06: every hand-over until issue.</summary>
    public IReadOnlyList<FormHandOver> HandOvers { get; init; } = [];
    public required string OfficerName { get; init; }
    public required string OfficerTitle { get; init; }
    public string ContactPhone { get; init; } = "";

    public string Write() => JsonSerializer.Serialize(this, JournalJson.Options);

    public static FormContent Read(string content) =>
        JsonSerializer.Deserialize<FormContent>(content, JournalJson.Options)!;
}

/// <summary>A limit as printed.</summary>
public sealed record PrintedLimit(int Value, string Unit);

/// <param name="Kind">original, copy, electronic, vault.</param>
public sealed record FormPaper(string Name, string Kind, int Count);

public sealed record FormFee(string Name, decimal Amount);

/// <summary>A payment as printed on its receipt.</summary>
/// <param name="Amount">Whole đồng.</param>
public sealed record PrintedPayment(long Amount, DateTimeOffset PaidAt, string Reference, string Transaction);

public sealed record FormItem(string Text, string Reason, string LegalBasis);

/// <param name="From">Agency and officer who gave, as printed.</param>
public sealed record FormHandOver(string From, string To, DateTimeOffset At, Timeliness? Timeliness);
