using System.IO.Compression;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Documents;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>A look at a dossier of the person.</summary>
public sealed record LookedAt(string DossierCode, string OfficerName, string UnitVi, string UnitEn, string What, string Purpose, DateTimeOffset At);

/// <summary>What the system holds about a person: who looked at it, and all of it to take away.</summary>
[Service]
public sealed class PersonalData(AppDbContext db, FileStore files)
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true, Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The latest looks of officers at the person's dossiers, newest first.</summary>
    public Task<List<LookedAt>> ReadsAsync(Guid personId, int most, CancellationToken ct) =>
        (from read in db.DataReads.AsNoTracking()
         join dossier in db.Dossiers on read.DossierId equals dossier.Id
         join officer in db.Officers on read.OfficerId equals officer.Id
         join unit in db.Units on read.UnitId equals unit.Id
         where dossier.ApplicantPersonId == personId
         orderby read.ReadAt descending, read.Id descending
         select new LookedAt(dossier.Code, officer.FullName, unit.NameVi, unit.NameEn, read.What, read.Purpose, read.ReadAt))
        .Take(most).ToListAsync(ct);

    /// <summary>Writes a ZIP: <c>data.json</c> with everything known, and every file under its name.</summary>
    public async Task WriteAsync(Guid personId, Stream to, CancellationToken ct)
    {
        await using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        var dossiers = await db.Dossiers.AsNoTracking().WithAll().Where(d => d.ApplicantPersonId == personId).ToListAsync(ct);
        await using (var json = await zip.CreateEntry("data.json").OpenAsync(ct))
            await JsonSerializer.SerializeAsync(json, await DataAsync(personId, dossiers, ct), Readable, ct);
        foreach (var dossier in dossiers)
        {
            foreach (var file in dossier.Attachments)
                await FileAsync(zip, $"{dossier.Code}/{file.Id:N}-{file.FileName}", file.FileHash, ct);
            if (dossier.SignedDecision?.FileHash is { } result)
                await FileAsync(zip, $"{dossier.Code}/ket-qua.pdf", result, ct);
        }
    }

    private async Task<JsonObject> DataAsync(Guid personId, List<Dossier> dossiers, CancellationToken ct)
    {
        var ids = dossiers.Select(d => d.Id).ToList();
        return new JsonObject
        {
            ["person"] = Node(await db.People.AsNoTracking().SingleAsync(p => p.Id == personId, ct)),
            ["vault"] = Node(await db.VaultItems.AsNoTracking().Where(v => v.PersonId == personId).ToListAsync(ct)),
            ["drafts"] = Node(await db.DossierDrafts.AsNoTracking().Where(d => d.PersonId == personId).ToListAsync(ct)),
            ["dossiers"] = new JsonArray([.. dossiers.Select(DossierNode)]),
            ["messages"] = Node(await db.DossierMessages.AsNoTracking().Where(m => ids.Contains(m.DossierId)).ToListAsync(ct)),
            ["ratings"] = Node(await db.DossierRatings.AsNoTracking().Where(r => ids.Contains(r.DossierId)).ToListAsync(ct)),
            ["complaints"] = Node(await db.Complaints.AsNoTracking().Where(c => c.PersonId == personId).ToListAsync(ct)),
            ["mandates"] = Node(await db.Mandates.AsNoTracking().Where(m => m.GivenById == personId || m.ToPersonId == personId)
                .Select(m => new { m.FromPersonId, m.EnterpriseId, m.ToPersonId, m.Acts, m.Procedures, m.GivenAt, m.AcceptedAt, m.ValidTo, m.RevokedAt }).ToListAsync(ct)),
            ["enterprises"] = Node(await db.Enterprises.AsNoTracking().Where(e => e.RepresentativeId == personId).ToListAsync(ct)),
            ["helpRequests"] = Node(await db.HelpRequests.AsNoTracking().Where(h => h.PersonId == personId).ToListAsync(ct)),
            ["looks"] = Node(await ReadsAsync(personId, int.MaxValue, ct)),
        };
    }

    private static JsonObject DossierNode(Dossier dossier) => new()
    {
        ["code"] = dossier.Code, ["procedure"] = dossier.ProcedureCode, ["case"] = dossier.CaseCode, ["status"] = dossier.Status.ToString(),
        ["submittedAt"] = dossier.SubmittedAt, ["currentDueAt"] = dossier.CurrentDueAt, ["name"] = dossier.ApplicantName,
        ["phone"] = dossier.ApplicantPhone, ["email"] = dossier.ApplicantEmail, ["address"] = dossier.ApplicantAddress,
        ["answers"] = new JsonArray([.. dossier.Answers.OrderBy(a => a.Number).Select(a => JsonNode.Parse(a.Content))]),
        ["files"] = new JsonArray([.. dossier.Attachments.Select(a => (JsonNode)$"{a.Id:N}-{a.FileName}")]),
    };

    private static JsonNode? Node<T>(T value) => JsonSerializer.SerializeToNode(value, Readable);

    /// <summary>A file with malicious code stays closed to its owner as well.</summary>
    private async Task FileAsync(ZipArchive zip, string name, string hash, CancellationToken ct)
    {
        if (await db.StoredFiles.AnyAsync(f => f.Hash == hash && f.Verdict == FileVerdict.Infected, ct))
            return;
        await using var content = files.Open(hash);
        await using var entry = await zip.CreateEntry(name).OpenAsync(ct);
        await content.CopyToAsync(entry, ct);
    }
}
