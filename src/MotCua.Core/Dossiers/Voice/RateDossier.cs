using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>The applicant rates how a dossier was handled, once, after its result; nobody else can.</summary>
public sealed class RateDossier(AppDbContext db, Journal journal)
{
    /// <param name="Score">1 (very bad) to 5 (very good).</param>
    public sealed record Command(Guid DossierId, int Score);

    public async Task<DossierRating> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, null, ct);
        var rated = await db.DossierRatings.AnyAsync(r => r.DossierId == dossier.Id, ct);
        Refusal.ThrowIf(WhyNot(dossier, rated, actor) ?? (command.Score is < 1 or > 5 ? new Refusal("rating-score") : null));
        journal.Start(nameof(RateDossier), actor);
        var rating = new DossierRating
        {
            Id = Ids.Derive(dossier.Id, "rating", 1), DossierId = dossier.Id, UnitId = dossier.ResolvingUnitId,
            Score = command.Score, GivenAt = journal.Now,
        };
        db.DossierRatings.Add(rating);
        journal.Record(rating, new RatingGiven(dossier.Id, rating.UnitId, rating.Score));
        await journal.CommitAsync(ct);
        return rating;
    }

    /// <summary>Why the actor cannot rate it now.</summary>
    public static Refusal? WhyNot(Dossier dossier, bool rated, Actor actor)
    {
        if (actor.Kind != ActorKind.Citizen || !dossier.IsApplicant(actor))
            return new Refusal("rating-applicant-only");
        if (rated)
            return new Refusal("rating-once");
        return dossier.Status is DossierStatus.Finished or DossierStatus.Returned ? null : new Refusal("rating-after-result");
    }
}
