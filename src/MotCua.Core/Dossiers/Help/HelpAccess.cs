using System.Security.Cryptography;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Who sees requests for help and guidance records: helpers of the desk, monitors and inspectors above it.</summary>
public static class HelpAccess
{
    private const string Letters = "abcdefghjkmnpqrstuvwxyz23456789";
    private const int CodeLength = 10;

    public static IQueryable<HelpRequest> VisibleTo(this IQueryable<HelpRequest> requests, Actor actor, AppDbContext db)
    {
        var (units, subtrees) = (actor.UnitsWith(Role.Receive, Role.Assist), DossierAccess.SubtreeUnits(actor, db));
        return requests.Where(h => units.Contains(h.UnitId) || subtrees.Contains(h.UnitId));
    }

    public static IQueryable<GuidanceRecord> VisibleTo(this IQueryable<GuidanceRecord> records, Actor actor, AppDbContext db)
    {
        var (units, subtrees) = (actor.UnitsWith(Role.Receive, Role.Assist), DossierAccess.SubtreeUnits(actor, db));
        return records.Where(g => units.Contains(g.UnitId) || subtrees.Contains(g.UnitId));
    }

    /// <summary>A code to read out and type: no letters that look alike.</summary>
    internal static string NewCode() => RandomNumberGenerator.GetString(Letters, CodeLength);

    /// <summary>A record of this moment, not yet confirmed.</summary>
    internal static GuidanceRecord NewRecord(
        DateTimeOffset at, Guid unitId, Guid officerId, string procedureCode, GuidanceOutcome outcome, string note) => new()
    {
        Id = Ids.New(at), Code = NewCode(), ConfirmKey = DossierCodes.NewTrackingKey(), UnitId = unitId,
        OfficerId = officerId, ProcedureCode = procedureCode, Outcome = outcome, Note = note, RecordedAt = at,
    };

    /// <summary>An outcome that is not a success needs its reason.</summary>
    internal static Refusal? WhyNotNote(GuidanceOutcome outcome, string note) =>
        outcome is GuidanceOutcome.RefusedByCitizen or GuidanceOutcome.Impossible && string.IsNullOrWhiteSpace(note)
            ? new Refusal("guidance-reason-needed")
            : null;
}
