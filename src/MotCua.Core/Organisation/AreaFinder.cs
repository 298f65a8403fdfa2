using System.Text;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Organisation;

/// <summary>Finds communes by their name or by the name of what they replaced, with or without diacritics.</summary>
[Service]
public sealed class AreaFinder(AppDbContext db)
{
    private static readonly string[] KindWords = ["phuong ", "xa ", "thi tran ", "quan ", "huyen ", "thi xa "];

    /// <param name="text">Empty lists all.</param>
    /// <returns>Areas that exist on the day: name alike, name begun, old name alike, old name begun; then by name.</returns>
    public async Task<IReadOnlyList<Area>> FindAsync(string text, DateOnly on, CancellationToken ct)
    {
        var areas = await db.Areas.AsNoTracking().Where(a => a.ValidFrom <= on && (a.ValidTo == null || a.ValidTo >= on)).ToListAsync(ct);
        var wanted = Bare(TextFolding.Fold(text));
        return [.. areas.Select(a => (Area: a, Rank: Rank(a, wanted))).Where(a => a.Rank >= 0)
            .OrderBy(a => a.Rank).ThenBy(a => VietnameseOrder.KeyOf(Named(a.Area.NameVi)), StringComparer.Ordinal).Select(a => a.Area)];
    }

    private static int Rank(Area area, string wanted)
    {
        var name = Bare(TextFolding.Fold(area.NameVi));
        if (wanted.Length == 0 || name == wanted)
            return 0;
        if (name.StartsWith(wanted, StringComparison.Ordinal))
            return 1;
        var old = area.OldNames.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(Bare).ToList();
        if (old.Contains(wanted))
            return 2;
        return old.Any(o => o.StartsWith(wanted, StringComparison.Ordinal)) ? 3 : -1;
    }

    /// <summary>The name without its kind, marks kept; folding keeps one character for each.</summary>
    private static string Named(string name)
    {
        var folded = TextFolding.Fold(name);
        return name.Normalize(NormalizationForm.FormC)[(folded.Length - Bare(folded).Length)..];
    }

    private static string Bare(string folded) =>
        KindWords.FirstOrDefault(w => folded.StartsWith(w, StringComparison.Ordinal)) is { } word ? folded[word.Length..] : folded;
}
