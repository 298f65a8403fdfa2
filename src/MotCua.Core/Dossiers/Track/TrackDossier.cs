using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Public tracking (vi: tra cứu hồ sơ): the dossier number together with a second factor, or the key of the QR code. An
/// answer never says which of the two was wrong, and never carries a name.
/// </summary>
[Service]
public sealed class TrackDossier(AppDbContext db, TrackingGuard guard, DossierTimelines timelines)
{
    /// <summary>By what the person types: dossier number, and year of birth or the last four digits of the phone.</summary>
    public async Task<DossierTimeline> ByFactorAsync(string code, string factor, CancellationToken ct)
    {
        var typed = code.Trim().ToUpperInvariant();
        guard.Require(typed);
        var dossier = await db.Dossiers.AsNoTracking().WithAll().SingleOrDefaultAsync(d => d.Code == typed, ct);
        if (dossier is null || !Fits(dossier, factor.Trim()))
        {
            guard.Miss(typed);
            throw new RefusalException(new Refusal("tracking-not-found"));
        }
        return await timelines.PublicAsync(dossier, ct);
    }

    /// <summary>By the QR code's link.</summary>
    /// <exception cref="NotFoundException">Number and key do not belong together.</exception>
    public async Task<DossierTimeline> ByKeyAsync(string code, string key, CancellationToken ct)
    {
        var dossier = await db.Dossiers.AsNoTracking().WithAll()
            .SingleOrDefaultAsync(d => d.Code == code && d.TrackingKey == key, ct) ?? throw new NotFoundException("dossier");
        return await timelines.PublicAsync(dossier, ct);
    }

    private static bool Fits(Dossier dossier, string factor)
    {
        if (factor.Length != 4 || !factor.All(char.IsAsciiDigit))
            return false;
        return dossier.ApplicantBirthOn?.Year.ToString("0000") == factor
            || (dossier.ApplicantPhone.Length >= 8 && dossier.ApplicantPhone.EndsWith(factor, StringComparison.Ordinal));
    }
}
