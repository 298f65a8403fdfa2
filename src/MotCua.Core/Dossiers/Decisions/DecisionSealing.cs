using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>Makes the document of a decision: number, PDF, detached signature of the unit's key.</summary>
[Service]
public sealed class DecisionSealing(AppDbContext db, Journal journal, DecisionDocuments documents, SigningKeys keys)
{
    public async Task<DecisionSigned> SealAsync(Dossier dossier, Decision draft, Actor actor, CancellationToken ct)
    {
        var unit = await db.Units.SingleAsync(u => u.Id == dossier.ResolvingUnitId, ct);
        var signer = await db.Officers.SingleAsync(o => o.Id == actor.OfficerId, ct);
        var number = await NumberAsync(unit, ct);
        var parent = await db.Units.SingleOrDefaultAsync(u => u.Id == unit.ParentId, ct);
        var stored = await documents.KeepAsync(new DecisionPdfContent
        {
            Agency = unit.NameVi, ParentAgency = parent?.NameVi ?? "", Place = await db.PlaceOfAsync(unit, ct),
            Number = number, SignedAt = journal.Now, Title = draft.Title, Body = draft.Body,
            SignerName = signer.FullName, SignerTitle = signer.TitleVi, DossierCode = dossier.Code,
            TrackingPath = $"/t/{dossier.Code}/{dossier.TrackingKey}",
        }, ct);
        var signature = keys.Sign($"motcua-decision-v1\n{dossier.Code}\n{number}\n{draft.ContentHash}\n{stored.Hash}");
        return new DecisionSigned(draft.Id, number, draft.ContentHash, stored.Hash, signature);
    }

    /// <summary>Yearly sequence of the unit, e.g. <c>12/2026/H26.101</c> (vi: số, ký hiệu văn bản).</summary>
    private async Task<string> NumberAsync(Unit unit, CancellationToken ct)
    {
        var year = VietnamTime.DateOf(journal.Now).Year.ToString(CultureInfo.InvariantCulture);
        var number = await Numbering.TakeAsync(db, $"decision:{unit.Identifier}:{year}", 1, ct);
        return $"{number.ToString(CultureInfo.InvariantCulture)}/{year}/{unit.Identifier}";
    }
}
