using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Words that a unit uses again in supplement requests (vi: mẫu lời yêu cầu bổ sung), with places for what differs.</summary>
public sealed class SupplementTemplate : IVersioned, IJournaled
{
    public Guid Id { get; set; }
    public Guid UnitId { get; set; }
    public string Name { get; set; } = "";

    /// <summary>Plain words; <c>{{paper}}</c> and the other <see cref="MergeFields"/> are filled in when it is used.</summary>
    public string Text { get; set; } = "";
    public string LegalBasis { get; set; } = "";
    public Guid? SavedById { get; set; }
    public DateTimeOffset SavedAt { get; set; }
    public int Version { get; set; }
    public string StreamKind => "supplement-template";
}

[EventType("supplement-template.saved.v1")]
public sealed record SupplementTemplateSaved(Guid UnitId, string TextSha256) : IJournalEvent;

[EventType("supplement-template.removed.v1")]
public sealed record SupplementTemplateRemoved : IJournalEvent;

/// <summary>The places a template may name. What is filled in is never read as a template again.</summary>
public static partial class MergeFields
{
    public static readonly IReadOnlyList<string> All = ["applicant", "paper", "procedure", "code", "answer-by"];

    /// <summary>The first place that is not one of <see cref="All"/>; null when all are known.</summary>
    public static string? Unknown(string text) =>
        Place().Matches(text).Select(m => m.Groups[1].Value.Trim()).FirstOrDefault(name => !All.Contains(name));

    /// <exception cref="KeyNotFoundException">A place is not known: a bug, since templates are checked when saved.</exception>
    public static string Fill(string text, IReadOnlyDictionary<string, string> values) =>
        Place().Replace(text, m => values[m.Groups[1].Value.Trim()]);

    [GeneratedRegex(@"\{\{([^{}]*)\}\}", RegexOptions.NonBacktracking)]
    private static partial Regex Place();
}

/// <summary>Which templates an officer may use and change.</summary>
public static class SupplementTemplates
{
    /// <summary>Those of the units where the actor works, and of the unit the actor sits in.</summary>
    public static IQueryable<SupplementTemplate> VisibleTo(this IQueryable<SupplementTemplate> templates, Actor actor)
    {
        var units = actor.UnitsWith(Role.Receive, Role.Appraise, Role.Head, Role.Sign, Role.Clerk);
        return templates.Where(t => units.Contains(t.UnitId));
    }
}

internal sealed class SupplementTemplateConfiguration : IEntityTypeConfiguration<SupplementTemplate>
{
    public void Configure(EntityTypeBuilder<SupplementTemplate> e) => e.HasIndex(t => new { t.UnitId, t.Name }).IsUnique();
}
