using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// An officer names a person whose dossiers must go to others: the officer, or one of the household (vi: kê khai để tránh xung đột
/// lợi ích).
/// </summary>
public sealed class DeclareInterest(AppDbContext db, Journal journal)
{
    private const int DigitsOfId = 12;

    /// <param name="Kind"><c>self</c> or <c>household</c>.</param>
    public sealed record Command(string? CitizenId, string Kind);

    public async Task<OfficerInterest> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var officer = actor.OfficerId ?? throw new NotFoundException("interest");
        var number = (command.CitizenId ?? "").Trim();
        Refusal.ThrowIf(number.Length != DigitsOfId || !number.All(char.IsAsciiDigit) ? new Refusal("citizen-id-invalid") : null);
        if (await db.OfficerInterests.SingleOrDefaultAsync(i => i.OfficerId == officer && i.CitizenId == number, ct) is { } known)
            return known;
        journal.Start(nameof(DeclareInterest), actor);
        var interest = new OfficerInterest
        {
            Id = Ids.New(journal.Now), OfficerId = officer, CitizenId = number, Kind = command.Kind == "self" ? "self" : "household",
        };
        db.OfficerInterests.Add(interest);
        journal.Record(interest, new InterestDeclared(officer, interest.Kind));
        await journal.CommitAsync(ct);
        return interest;
    }
}
