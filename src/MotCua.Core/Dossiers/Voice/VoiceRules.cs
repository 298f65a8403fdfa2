using System.Security.Cryptography;
using System.Text;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Rules that what people write in a dossier shares, and who sees complaints.</summary>
public static class VoiceRules
{
    public const int MostCharacters = 4000;

    /// <summary>Leaders of the agency, monitors and inspectors above it; the person sees her own.</summary>
    public static IQueryable<Complaint> VisibleTo(this IQueryable<Complaint> complaints, Actor actor, AppDbContext db)
    {
        if (actor.Kind == ActorKind.Citizen)
            return complaints.Where(c => c.PersonId == actor.PersonId);
        var (units, subtrees) = (actor.UnitsWith(Role.Head, Role.Sign), DossierAccess.SubtreeUnits(actor, db));
        return complaints.Where(c => units.Contains(c.UnitId) || subtrees.Contains(c.UnitId));
    }

    internal static Refusal? WhyNotText(string text) =>
        text.Trim().Length is 0 or > MostCharacters ? new Refusal("text-needed", MostCharacters) : null;

    internal static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
