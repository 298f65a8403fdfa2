using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>A dossier a closure would touch.</summary>
/// <param name="DueAt">What is owed next: the answer before reception, then the result.</param>
/// <param name="Suggested">What the software proposes; the signer decides.</param>
/// <param name="MayPause">Its clock runs, so it can be made to stand still.</param>
public sealed record TouchedDossier(
    Guid Id, string Code, string ProcedureVi, string ProcedureEn, DossierStatus Status, DateTimeOffset? DueAt, ClosurePolicy Suggested,
    bool MayPause);

/// <param name="Seal">Fingerprint of the list: what is signed is what was shown.</param>
public sealed record TouchedDossiers(IReadOnlyList<TouchedDossier> Rows, string Seal);

/// <summary>Every open dossier of a desk that a closure would touch, before it is signed.</summary>
[Service]
public sealed class ClosurePreview(AppDbContext db)
{
    public async Task<TouchedDossiers> OfAsync(ClosureTerms terms, CancellationToken ct)
    {
        var found = await (
            from d in Touched(terms)
            join v in db.ProcedureVersions on d.ProcedureVersionId equals v.Id
            orderby d.SubmittedAt, d.Id
            select new
            {
                d.Id, d.Code, v.NameVi, v.NameEn, d.Status, d.AnsweredAt, d.AnswerDueAt, d.CurrentDueAt,
                AtDesk = d.WorkItems.Any(w => w.CompletedAt == null && w.UnitId == d.ReceivingUnitId && w.Action != StepOpening.Branch),
                BackToDesk = d.Supplements.Any(s => s.AnsweredAt == null && s.BackTo == DossierStatus.Submitted),
                Held = d.Pauses.Any(p => p.ToAt == null),
            }).ToListAsync(ct);
        var rows = found.Select(f =>
        {
            var due = f.AnsweredAt is null && f.AnswerDueAt is not null ? f.AnswerDueAt : f.CurrentDueAt;
            var runs = f.Status is DossierStatus.Received or DossierStatus.Processing;
            var moves = f.Status is DossierStatus.Submitted or DossierStatus.Finished || f.AtDesk || f.BackToDesk || (runs && due < terms.EndAt);
            return new TouchedDossier(
                f.Id, f.Code, f.NameVi, f.NameEn, f.Status, due, moves ? ClosurePolicy.Move : ClosurePolicy.Keep, runs && !f.Held);
        }).ToList();
        return new TouchedDossiers(rows, Seal(rows));
    }

    /// <summary>Open dossiers of the desk that the closure's procedure and channel cover.</summary>
    internal IQueryable<Dossier> Touched(ClosureTerms terms) => db.Dossiers.AsNoTracking()
        .Where(d => d.ReceivingUnitId == terms.UnitId && d.MotherId == null)
        .Where(d => d.Status != DossierStatus.Declined && d.Status != DossierStatus.Withdrawn
            && d.Status != DossierStatus.Stopped && d.Status != DossierStatus.Returned)
        .Where(d => terms.ProcedureCode == null || d.ProcedureCode == terms.ProcedureCode)
        .Where(d => terms.Channel == null || d.Channel == terms.Channel);

    private static string Seal(IEnumerable<TouchedDossier> rows) => JournalHash.Hex(SHA256.HashData(Encoding.UTF8.GetBytes(
        string.Join('\n', rows.Select(r => $"{r.Id:D} {(int)r.Status} {r.DueAt:O}")))));
}
