using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>Makes the document of a decision: number, PDF, the leader's own signature in it where there is a key, detached seal of the installation.</summary>
[Service]
public sealed class DecisionSealing(AppDbContext db, Journal journal, DecisionDocuments documents, SigningKeys keys)
{
    /// <summary>The key is opened first: a wrong PIN takes no number.</summary>
    public async Task<DecisionSigned> SealAsync(Dossier dossier, Decision draft, string? pin, Actor actor, CancellationToken ct)
    {
        using var identity = await documents.OpenAsync(actor, pin, ct);
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
        }, identity, ct);
        var signature = keys.Sign($"motcua-decision-v1\n{dossier.Code}\n{number}\n{draft.ContentHash}\n{stored.Hash}");
        return new DecisionSigned(draft.Id, number, draft.ContentHash, stored.Hash, signature, identity?.Thumbprint);
    }

    /// <summary>Yearly sequence of the unit, e.g. <c>12/2026/H26.101</c> (vi: số, ký hiệu văn bản).</summary>
    private async Task<string> NumberAsync(Unit unit, CancellationToken ct)
    {
        var year = VietnamTime.DateOf(journal.Now).Year.ToString(CultureInfo.InvariantCulture);
        var number = await Numbering.TakeAsync(db, $"decision:{unit.Identifier}:{year}", 1, ct);
        return $"{number.ToString(CultureInfo.InvariantCulture)}/{year}/{unit.Identifier}";
    }
}
