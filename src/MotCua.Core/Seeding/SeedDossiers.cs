using Microsoft.EntityFrameworkCore;
using MotCua.Core.Documents;
using MotCua.Core.Documents.Print;
using MotCua.Core.Platform;

namespace MotCua.Core.Seeding;

/// <summary>
/// Fills the sample city with dossiers of two years, to measure and to train with. Every dossier is what folding its facts gives, the
/// chains verify, and the figures are those that <c>kpi rebuild</c> makes. What happened is claimed for its day and recorded now,
/// which is the truth (ADR 0021).
/// </summary>
[Service]
public sealed class SeedDossiers(AppDbContext db, SeedGround ground, SeedRows rows, FileStore files)
{
    private const int BatchSize = 2000;
    private const int DossiersOfOnePerson = 3;

    /// <param name="count">How many dossiers.</param>
    /// <param name="seed">The same number, count and instant give the same city.</param>
    /// <param name="progress">Told how many are written.</param>
    /// <exception cref="InvalidOperationException">There are dossiers already, or no city.</exception>
    public async Task RunAsync(int count, int seed, IProgress<int>? progress, CancellationToken ct)
    {
        if (await db.Dossiers.AnyAsync(ct))
            throw new InvalidOperationException("There are dossiers in this database already; seed an empty one.");
        var world = await ground.ReadAsync(seed, await rows.BeginAsync(ct), ct);
        if (world.Areas.Count == 0 || world.Cases.Count == 0)
            throw new InvalidOperationException("There is no city in this database.");
        var people = Math.Clamp(count / DossiersOfOnePerson, 1, 999_999);
        var plans = ground.PlansOf(world, people);
        var sample = await files.SaveGeneratedAsync(SampleFile(), "application/pdf", ct);
        await rows.PeopleAsync(sample, [.. Enumerable.Range(0, people).Select(plans.PersonOf)], world.Now, ct);
        for (var start = 0; start < count; start += BatchSize)
        {
            var size = Math.Min(BatchSize, count - start);
            await rows.WriteAsync(world, await plans.DrawAsync(start, size, count, ct), sample, ct);
            progress?.Report(start + size);
        }
        await rows.EndAsync(plans.Sequences(), ct);
    }

    /// <summary>One page that stands for every paper and every picture of a form.</summary>
    private static byte[] SampleFile()
    {
        var pages = new PrintPages(PageFormat.A5);
        pages.Paragraph(new TextStyle(14), TextSpan.Plain("Tệp mẫu của dữ liệu thử. Không phải giấy tờ của ai."));
        return PdfFile.Write(pages, new PdfFacts("Tệp mẫu", "MotCua", "", DateTimeOffset.UnixEpoch), (_, _, _) => { });
    }
}
