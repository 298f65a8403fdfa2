using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Documents;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Takes a worklist out as a table. It holds names, so who took which list, how many rows, and the hash of the file are on the
/// record, and so is that each applicant's line was in one.
/// </summary>
public sealed class ExportWorklist(AppDbContext db, Journal journal, Worklists worklists, ProcedureCatalogue catalogue)
{
    public const int MostRows = 5000;

    private static readonly string[] Head =
    [
        "Mã hồ sơ", "Thủ tục hành chính", "Người nộp", "Kênh", "Trạng thái", "Bước", "Đơn vị đang giữ", "Công chức đang giữ", "Nộp lúc",
        "Hạn trả kết quả",
    ];

    public sealed record Command(WorklistQuery Query);

    /// <returns>UTF-8 CSV; instants as Vietnam time in ISO 8601.</returns>
    /// <exception cref="RefusalException">The list is longer than <see cref="MostRows"/>.</exception>
    public async Task<byte[]> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var officer = actor.OfficerId ?? throw new NotFoundException("worklist");
        var page = await worklists.PageAsync(command.Query, actor, null, MostRows, ct);
        Refusal.ThrowIf(page.Next is null ? null : new Refusal("worklist-too-long", $"{MostRows}"));
        var unseen = actor.UnitId is null
            ? []
            : await db.UnseenAsync([.. page.Rows.Select(r => r.DossierId).Distinct()], "export", officer, journal.Now, ct);
        var csv = Sheets.Csv(Head, await LinesAsync(page.Rows, ct));
        journal.Start(nameof(ExportWorklist), actor);
        var export = new WorklistExport
        {
            Id = Ids.New(journal.Now), OfficerId = officer, UnitId = actor.UnitId, Query = command.Query.ToString(),
            Rows = page.Rows.Count, ExportedAt = journal.Now,
        };
        db.WorklistExports.Add(export);
        journal.Record(export, new WorklistExported(export.Query, export.Rows, JournalHash.Hex(SHA256.HashData(csv))));
        db.AddReads(journal, unseen, "export", actor);
        await journal.CommitAsync(ct);
        return csv;
    }

    private async Task<IReadOnlyList<IReadOnlyList<string>>> LinesAsync(IReadOnlyList<WorklistRow> rows, CancellationToken ct)
    {
        var unitIds = rows.Select(r => r.HolderUnitId).OfType<Guid>().Distinct().ToList();
        var officerIds = rows.Select(r => r.OfficerId).OfType<Guid>().Distinct().ToList();
        var units = await db.Units.Where(u => unitIds.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.NameVi, ct);
        var officers = await db.Officers.Where(o => officerIds.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => o.FullName, ct);
        var steps = await StepsAsync(rows, ct);
        return [.. rows.Select(r => (IReadOnlyList<string>)
        [
            r.Code, r.ProcedureVi, r.ApplicantName, FormWords.Channel(r.Channel), FormWords.Status(r.Status), steps(r),
            r.HolderUnitId is { } unit ? units[unit] : "", r.OfficerId is { } holder ? officers[holder] : "",
            At(r.SubmittedAt), r.CurrentDueAt is { } due ? At(due) : "",
        ])];
    }

    private async Task<Func<WorklistRow, string>> StepsAsync(IReadOnlyList<WorklistRow> rows, CancellationToken ct)
    {
        var procedures = new Dictionary<Guid, PublishedProcedure>();
        foreach (var version in rows.Select(r => r.ProcedureVersionId).Distinct())
            procedures[version] = await catalogue.VersionAsync(version, ct);
        return r => r.Step is { } step ? procedures[r.ProcedureVersionId].StepName(step).Vi : "";
    }

    private static string At(DateTimeOffset at) =>
        at.ToOffset(VietnamTime.Offset).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
