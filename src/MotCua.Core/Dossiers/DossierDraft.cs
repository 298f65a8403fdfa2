using System.Security.Cryptography;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>What a person has filled in so far. Saved at every step; expires; becomes at most one dossier.</summary>
public sealed class DossierDraft : IVersioned, IJournaled
{
    /// <summary>How long a draft is kept.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(60);

    public Guid Id { get; set; }
    public Guid? PersonId { get; set; }

    /// <summary>The officer who fills it at a counter or helps; null when the person does it alone.</summary>
    public Guid? OfficerId { get; set; }

    /// <summary>The mandate under which <see cref="PersonId"/> fills it for another; null when not.</summary>
    public Guid? MandateId { get; set; }

    /// <summary>The enterprise of <see cref="PersonId"/>, its representative, that it is for; null when it is for a person.</summary>
    public Guid? EnterpriseId { get; set; }
    public string ProcedureCode { get; set; } = "";
    public Guid ProcedureVersionId { get; set; }
    public string? CaseCode { get; set; }
    public Channel Channel { get; set; }

    /// <summary>Answers to the questions that choose the case, JSON.</summary>
    public string CaseAnswers { get; set; } = "{}";

    /// <summary>Answers to the form so far, JSON, as typed.</summary>
    public string Answers { get; set; } = "{}";

    /// <summary>True until something is saved: what the answers hold came from the account.</summary>
    public bool IsAsPrefilled => SavedAt == CreatedAt && Answers != "{}";

    /// <summary>Keys of the pages that were saved without errors, comma-separated.</summary>
    public string DonePages { get; set; } = "";
    public ReturnMethod ReturnMethod { get; set; } = ReturnMethod.Electronic;
    public List<DraftFile> Files { get; set; } = [];
    public DateTimeOffset CreatedAt { get; set; }
    public DateTimeOffset SavedAt { get; set; }

    /// <summary>Exclusive: from this instant on the draft is gone.</summary>
    public DateTimeOffset ExpiresAt { get; set; }
    public Guid? DossierId { get; set; }

    /// <summary>
    /// Opens what the person's device keeps of this draft while the network is away: 32 random bytes, base64. Given only to
    /// who may see the draft, so what lies on the device is of no use to anybody else there.
    /// </summary>
    public string DeviceKey { get; set; } = "";

    /// <summary>The earlier dossier it began as a copy of.</summary>
    public Guid? CopiedFromId { get; set; }

    /// <summary>The checklist it was started from (see <see cref="Checklist"/>).</summary>
    public Guid? ChecklistId { get; set; }
    public int Version { get; set; }
    public string StreamKind => "draft";

    internal static string NewDeviceKey() => Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
}

/// <summary>A file in a draft, or a vault item in its place.</summary>
public sealed class DraftFile
{
    public Guid Id { get; set; }
    public Guid DraftId { get; set; }
    public string DocumentCode { get; set; } = "";
    public string FileHash { get; set; } = "";
    public string FileName { get; set; } = "";
    public long Size { get; set; }
    public Guid? VaultItemId { get; set; }
    public DateTimeOffset AddedAt { get; set; }
}
