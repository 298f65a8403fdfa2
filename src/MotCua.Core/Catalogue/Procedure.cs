using MotCua.Core.Platform;

namespace MotCua.Core.Catalogue;

/// <summary>An administrative procedure (vi: thủ tục hành chính) as the public knows it; its content is in versions.</summary>
public sealed class Procedure : IVersioned, IJournaled
{
    public Guid Id { get; set; }

    /// <summary>National code, <c>1.001193</c>.</summary>
    public required string Code { get; set; }
    public required string FieldCode { get; set; }

    /// <summary>The version published last; which one is in force depends on the day.</summary>
    public Guid? CurrentVersionId { get; set; }
    public int Version { get; set; }
    public string StreamKind => "procedure";
}

/// <summary>A published, frozen package (vi: phiên bản công bố). A dossier pins the one it was received under.</summary>
public sealed class ProcedureVersion
{
    public Guid Id { get; set; }
    public Guid ProcedureId { get; set; }
    public required string ProcedureCode { get; set; }
    public int Number { get; set; }
    public required string NameVi { get; set; }
    public required string NameEn { get; set; }
    public required string FieldCode { get; set; }
    public required string FieldVi { get; set; }
    public required string FieldEn { get; set; }

    /// <summary>commune, city or vertical.</summary>
    public required string Level { get; set; }

    public required string SummaryVi { get; set; }
    public required string SummaryEn { get; set; }

    /// <summary>Comma-separated.</summary>
    public required string LifeEvents { get; set; }

    /// <summary>citizen, enterprise; comma-separated.</summary>
    public required string Audience { get; set; }

    /// <summary>Who resolves: the resolver's kind, <c>department:so-y-te</c> for one of the departments.</summary>
    public required string Agency { get; set; }

    /// <summary>full (vi: toàn trình) or partial (vi: một phần).</summary>
    public required string OnlineKind { get; set; }

    /// <summary>Names, keywords and summary without diacritics, lower case; laid out by <see cref="Catalogue.SearchText"/>.</summary>
    public required string SearchText { get; set; }

    /// <summary>The whole package as one canonical JSON document.</summary>
    public required string Content { get; set; }

    /// <summary>SHA-256 of <see cref="Content"/>, hex.</summary>
    public required string ContentHash { get; set; }
    public DateOnly EffectiveFrom { get; set; }
    public DateTimeOffset PublishedAt { get; set; }
    public Guid? PublishedById { get; set; }
}

/// <summary>A package being prepared or imported. Nothing publishes itself: a second person does.</summary>
public sealed class ProcedureDraft : IVersioned, IJournaled
{
    public Guid Id { get; set; }
    public required string ProcedureCode { get; set; }

    /// <summary>Where it came from: <c>import</c> or <c>editor</c>.</summary>
    public required string Origin { get; set; }
    public required string NameVi { get; set; }
    public required string Content { get; set; }

    /// <summary>JSON array of repairs made on import: code, path, before, after.</summary>
    public required string Repairs { get; set; }
    public DateTimeOffset CreatedAt { get; set; }

    /// <summary>When it was saved or imported last.</summary>
    public DateTimeOffset SavedAt { get; set; }

    /// <summary>The officer who worked on it last; somebody else publishes it.</summary>
    public Guid? SavedById { get; set; }
    public int Version { get; set; }
    public string StreamKind => "procedure-draft";

    /// <summary>Four eyes: who worked on the draft last does not publish it.</summary>
    public Refusal? WhyNotPublishedBy(Actor actor) =>
        SavedById is not null && SavedById == actor.Id ? new Refusal("publish-own-draft", ProcedureCode) : null;
}
