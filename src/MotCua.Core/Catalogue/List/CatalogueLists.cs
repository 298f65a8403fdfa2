using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Catalogue;

/// <summary>A procedure with the version published last; it may take effect on a later day.</summary>
public sealed record PublishedRow(string Code, string NameVi, string NameEn, string FieldVi, string FieldEn, int Number, DateOnly EffectiveFrom);

/// <summary>A page of published procedures by code, and the code after which the next one starts; null at the end.</summary>
public sealed record PublishedPage(IReadOnlyList<PublishedRow> Rows, string? Next);

/// <summary>A draft in a list.</summary>
/// <param name="SavedBy">Name of the officer; null when the system made it.</param>
public sealed record DraftRow(Guid Id, string Code, string NameVi, string Origin, DateTimeOffset SavedAt, string? SavedBy);

/// <summary>What those who configure the catalogue choose from.</summary>
[Service]
public sealed class CatalogueLists(AppDbContext db)
{
    public const int PageSize = 50;

    /// <summary>Most drafts a list shows; a search finds the others.</summary>
    public const int MostDrafts = 200;

    /// <summary>Published procedures by code, found by words of their name, field or code, without diacritics.</summary>
    /// <param name="after">The last code of the page before.</param>
    public async Task<PublishedPage> PublishedAsync(string? words, string? after, Actor actor, CancellationToken ct)
    {
        if (!ProcedureDraftAccess.MayEdit(actor))
            return new PublishedPage([], null);
        var (folded, last) = (TextFolding.Fold(words ?? "").Trim(), after ?? "");
        var current = from p in db.Procedures
                      join v in db.ProcedureVersions on p.CurrentVersionId equals v.Id
                      where string.Compare(v.ProcedureCode, last) > 0 && (folded == "" || v.SearchText.Contains(folded))
                      orderby v.ProcedureCode
                      select new PublishedRow(v.ProcedureCode, v.NameVi, v.NameEn, v.FieldVi, v.FieldEn, v.Number, v.EffectiveFrom);
        var rows = await current.Take(PageSize + 1).ToListAsync(ct);
        return rows.Count > PageSize ? new PublishedPage(rows[..PageSize], rows[PageSize - 1].Code) : new PublishedPage(rows, null);
    }

    /// <summary>Drafts, the one saved last first.</summary>
    public async Task<IReadOnlyList<DraftRow>> DraftsAsync(string? words, Actor actor, CancellationToken ct)
    {
        var drafts = await (from d in db.ProcedureDrafts.VisibleTo(actor)
                            from o in db.Officers.Where(o => o.Id == d.SavedById).DefaultIfEmpty()
                            orderby d.SavedAt descending, d.ProcedureCode
                            select new DraftRow(d.Id, d.ProcedureCode, d.NameVi, d.Origin, d.SavedAt, o == null ? null : o.FullName))
            .ToListAsync(ct);
        var folded = TextFolding.Fold(words ?? "").Trim();
        return [.. drafts.Where(d => TextFolding.Fold($"{d.Code} {d.NameVi}").Contains(folded, StringComparison.Ordinal)).Take(MostDrafts)];
    }

    /// <summary>The versions of a procedure, the newest first; empty when none is published or not for this actor.</summary>
    public async Task<IReadOnlyList<ProcedureVersion>> VersionsAsync(string code, Actor actor, CancellationToken ct) =>
        ProcedureDraftAccess.MayEdit(actor)
            ? await db.ProcedureVersions.AsNoTracking().Where(v => v.ProcedureCode == code).OrderByDescending(v => v.Number).ToListAsync(ct)
            : [];

    /// <summary>The draft of the next version of a procedure; null when none is being prepared.</summary>
    public Task<Guid?> DraftOfAsync(string code, Actor actor, CancellationToken ct) => db.ProcedureDrafts.VisibleTo(actor)
        .Where(d => d.ProcedureCode == code).OrderByDescending(d => d.SavedAt).Select(d => (Guid?)d.Id).FirstOrDefaultAsync(ct);
}
