using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Whoever leads a unit lays down words for its supplement requests; the same name is a new version.</summary>
public sealed class SaveSupplementTemplate(AppDbContext db, Journal journal)
{
    public const int LongestName = 80;
    public const int LongestText = 1000;

    public sealed record Command(Guid UnitId, string? Name, string? Text, string? LegalBasis);

    /// <exception cref="NotFoundException">The actor does not lead the unit.</exception>
    /// <exception cref="RefusalException">Something is missing or too long, or a place in the text is not known.</exception>
    public async Task<SupplementTemplate> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (!actor.Has(Role.Head, command.UnitId) && !actor.Has(Role.Sign, command.UnitId))
            throw new NotFoundException("unit");
        var (name, text) = ((command.Name ?? "").Trim(), (command.Text ?? "").Trim());
        Refusal.ThrowIf(WhyNot(name, text));
        journal.Start(nameof(SaveSupplementTemplate), actor);
        var template = await db.SupplementTemplates.SingleOrDefaultAsync(t => t.UnitId == command.UnitId && t.Name == name, ct)
            ?? db.SupplementTemplates.Add(new SupplementTemplate { Id = Ids.New(journal.Now), UnitId = command.UnitId, Name = name }).Entity;
        (template.Text, template.LegalBasis) = (text, (command.LegalBasis ?? "").Trim());
        (template.SavedById, template.SavedAt) = (actor.OfficerId, journal.Now);
        journal.Record(template, new SupplementTemplateSaved(template.UnitId, JournalHash.Hex(SHA256.HashData(Encoding.UTF8.GetBytes(text)))));
        await journal.CommitAsync(ct);
        return template;
    }

    private static Refusal? WhyNot(string name, string text)
    {
        if (name.Length is 0 or > LongestName || text.Length is 0 or > LongestText)
            return new Refusal("template-incomplete", $"{LongestName}", $"{LongestText}");
        return MergeFields.Unknown(text) is { } field ? new Refusal("template-field-unknown", field, string.Join(", ", MergeFields.All)) : null;
    }
}
