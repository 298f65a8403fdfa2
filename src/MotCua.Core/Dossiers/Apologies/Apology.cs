namespace MotCua.Core.Dossiers;

/// <summary>
/// An apology for lateness with the reason and the day promised anew (vi: văn bản xin lỗi và đề nghị gia hạn thời gian
/// giải quyết). A draft until the leader signs it; signing is the only way to a later promise.
/// </summary>
public sealed class Apology
{
    public Guid Id { get; set; }
    public Guid DossierId { get; set; }

    /// <summary>Drafts are replaced, never changed: the highest number counts.</summary>
    public int Number { get; set; }

    /// <summary>One of <see cref="LateReasons"/>.</summary>
    public string ReasonCode { get; set; } = "";

    /// <summary>Plain words to the applicant; enter the form, not the journal.</summary>
    public string Reason { get; set; } = "";

    /// <summary>The new promise, UTC: the end of work on the day chosen.</summary>
    public DateTimeOffset NewDueAt { get; set; }

    /// <summary>SHA-256 of words and new date at preparing: the leader signs what was seen.</summary>
    public string TextHash { get; set; } = "";
    public DateTimeOffset PreparedAt { get; set; }

    /// <summary>Null when the system prepared it by itself.</summary>
    public Guid? PreparedById { get; set; }
    public DateTimeOffset? SignedAt { get; set; }
    public Guid? SignedById { get; set; }
}

/// <summary>Why a dossier will be late, as counted; the words to the applicant stand beside.</summary>
public static class LateReasons
{
    /// <summary>Another agency has not given its opinion.</summary>
    public const string Consultation = "consultation";

    /// <summary>A branch of the joint dossier has not ended.</summary>
    public const string Branch = "branch";

    /// <summary>The work itself is not done.</summary>
    public const string Processing = "processing";

    /// <summary>Something else, said in words.</summary>
    public const string Other = "other";

    public static IReadOnlyList<string> All { get; } = [Consultation, Branch, Processing, Other];
}
