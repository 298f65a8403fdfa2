using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Filed by somebody for another: the facts carry both.</summary>
/// <param name="MandateId">Null when the representative of an enterprise files.</param>
[EventType("dossier.filed-for.v1")]
public sealed record DossierFiledFor(Guid? MandateId, Guid FiledById, Guid? EnterpriseId) : IJournalEvent;

public sealed partial class Dossier
{
    /// <summary>The enterprise that is the applicant.</summary>
    public Guid? ApplicantEnterpriseId { get; set; }

    /// <summary>The mandate under which it was filed.</summary>
    public Guid? MandateId { get; set; }

    /// <summary>The person who filed it for the applicant; null when the applicant did.</summary>
    public Guid? FiledByPersonId { get; set; }

    private void ApplyFiledFor(DossierFiledFor f) => (MandateId, FiledByPersonId, ApplicantEnterpriseId) = (f.MandateId, f.FiledById, f.EnterpriseId);
}

/// <summary>Who filed a dossier for whom.</summary>
/// <param name="Applicant">Name; for an enterprise with its tax code.</param>
/// <param name="ValidTo">Last day of the mandate; null when a representative filed.</param>
public sealed record ActingFor(string FiledBy, string Applicant, DateOnly? ValidTo);

/// <summary>Reads who acted for whom.</summary>
public static class ActingForReading
{
    /// <summary>Null when the applicant filed it.</summary>
    public static async Task<ActingFor?> ActingForAsync(this AppDbContext db, Dossier dossier, CancellationToken ct)
    {
        if (dossier.FiledByPersonId is not { } by)
            return null;
        var filedBy = await db.People.Where(p => p.Id == by).Select(p => p.FullName).SingleAsync(ct);
        var enterprise = await db.Enterprises.Where(e => e.Id == dossier.ApplicantEnterpriseId).Select(e => e.Name + " (" + e.TaxCode + ")").SingleOrDefaultAsync(ct);
        var validTo = await db.Mandates.Where(m => m.Id == dossier.MandateId).Select(m => (DateOnly?)m.ValidTo).SingleOrDefaultAsync(ct);
        return new ActingFor(filedBy, enterprise ?? dossier.ApplicantName, validTo);
    }
}
