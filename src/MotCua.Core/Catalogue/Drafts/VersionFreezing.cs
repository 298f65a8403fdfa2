using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Catalogue;

/// <summary>Freezes a package as the next version of its procedure.</summary>
internal static class VersionFreezing
{
    /// <summary>Adds the version, makes it current and records it; the caller commits.</summary>
    public static async Task<ProcedureVersion> AddVersionAsync(
        this AppDbContext db, ProcedurePackage package, Journal journal, Guid? draftId, Actor actor, CancellationToken ct)
    {
        var procedure = await db.Procedures.SingleOrDefaultAsync(p => p.Code == package.Sheet.Code, ct) ?? New(db, package, journal);
        var last = await db.ProcedureVersions.Where(v => v.ProcedureId == procedure.Id).MaxAsync(v => (int?)v.Number, ct) ?? 0;
        var version = Freeze(package, procedure.Id, last + 1, journal.Now, actor.Id);
        db.ProcedureVersions.Add(version);
        (procedure.CurrentVersionId, procedure.FieldCode) = (version.Id, package.Sheet.Field);
        journal.Record(procedure, new ProcedurePublished(
            version.Id, version.Number, version.ContentHash, version.EffectiveFrom, draftId));
        return version;
    }

    private static Procedure New(AppDbContext db, ProcedurePackage package, Journal journal) => db.Procedures.Add(new Procedure
    {
        Id = Ids.New(journal.Now),
        Code = package.Sheet.Code,
        FieldCode = package.Sheet.Field,
    }).Entity;

    /// <summary>The row of a version, not yet added to anything.</summary>
    internal static ProcedureVersion Freeze(
        ProcedurePackage package, Guid procedureId, int number, DateTimeOffset at, Guid? by)
    {
        var (sheet, content) = (package.Sheet, PackageContent.Write(package));
        return new ProcedureVersion
        {
            Id = Ids.New(at),
            ProcedureId = procedureId,
            ProcedureCode = sheet.Code,
            Number = number,
            NameVi = sheet.Name.Vi,
            NameEn = sheet.Name.En,
            FieldCode = sheet.Field,
            FieldVi = sheet.FieldName.Vi,
            FieldEn = sheet.FieldName.En,
            Level = sheet.Level,
            SummaryVi = sheet.Summary.Vi,
            SummaryEn = sheet.Summary.En,
            LifeEvents = string.Join(',', sheet.LifeEvents),
            Audience = string.Join(',', sheet.Audience),
            Agency = sheet.Resolver.Code is { } department ? $"{sheet.Resolver.Kind}:{department}" : sheet.Resolver.Kind,
            OnlineKind = sheet.Online.Kind,
            SearchText = SearchText.Of(sheet),
            Content = content,
            ContentHash = PackageContent.Hash(content),
            EffectiveFrom = sheet.EffectiveFrom,
            PublishedAt = at,
            PublishedById = by,
        };
    }
}
