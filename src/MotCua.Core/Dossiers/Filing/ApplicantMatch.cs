using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Finds the account of who a dossier is for, when somebody else filled it in.</summary>
internal static class ApplicantMatch
{
    /// <summary>
    /// The person whose number, name and birthday all are those of the form; null when there is none: a wrong digit must not
    /// show a dossier to a stranger.
    /// </summary>
    public static async Task<Guid?> PersonOfAsync(this AppDbContext db, FiledAnswers filed, CancellationToken ct)
    {
        if (filed.IdNumber.Length == 0 || filed.BirthOn is null)
            return null;
        var folded = TextFolding.Fold(filed.Name);
        return await db.People.Where(p => p.CitizenId == filed.IdNumber && p.FoldedName == folded && p.BirthOn == filed.BirthOn)
            .Select(p => (Guid?)p.Id).SingleOrDefaultAsync(ct);
    }
}
