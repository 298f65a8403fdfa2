using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.People;

/// <summary>Somebody invites another person to act for them or for their enterprise (vi: uỷ quyền).</summary>
public sealed class GiveMandate(AppDbContext db, Journal journal)
{
    /// <param name="EnterpriseId">An enterprise the actor represents; null to give it for oneself.</param>
    /// <param name="Procedures">Codes; empty means all.</param>
    /// <param name="ValidTo">Last day, Vietnam, inclusive.</param>
    public sealed record Command(Guid? EnterpriseId, MandateActs Acts, IReadOnlyList<string> Procedures, DateOnly ValidTo);

    public async Task<IssuedLink<Mandate>> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (command.EnterpriseId is { } wanted && !actor.Enterprises.Contains(wanted))
            throw new NotFoundException("enterprise");
        Refusal.ThrowIf(WhyNot(command, actor) ?? await WhyNotProceduresAsync(command, ct));
        journal.Start(nameof(GiveMandate), actor);
        var mandate = New(command, actor);
        var code = mandate.Arm(journal.Now + Mandate.InvitationLifetime);
        db.Mandates.Add(mandate);
        journal.Record(mandate, new MandateGiven(mandate.FromPersonId, mandate.EnterpriseId, mandate.Acts, command.Procedures, mandate.ValidTo));
        await journal.CommitAsync(ct);
        return new IssuedLink<Mandate>(mandate, code);
    }

    private Mandate New(Command command, Actor actor) => new()
    {
        Id = Ids.New(journal.Now), FromPersonId = command.EnterpriseId is null ? actor.PersonId : null, EnterpriseId = command.EnterpriseId,
        GivenById = actor.PersonId!.Value, GivenAt = journal.Now, Acts = command.Acts, ValidTo = command.ValidTo,
        Procedures = command.Procedures.Count == 0 ? "" : $",{string.Join(',', command.Procedures)},",
    };

    private Refusal? WhyNot(Command command, Actor actor)
    {
        if (actor.PersonId is null)
            return new Refusal("mandate-giver-needed");
        if (command.Acts == MandateActs.None)
            return new Refusal("mandate-acts-needed");
        var today = VietnamTime.DateOf(journal.Now);
        return command.ValidTo < today || command.ValidTo > today.AddYears(1) ? new Refusal("mandate-end-needed") : null;
    }

    private async Task<Refusal?> WhyNotProceduresAsync(Command command, CancellationToken ct)
    {
        var known = await db.Procedures.CountAsync(p => command.Procedures.Contains(p.Code), ct);
        return known == command.Procedures.Distinct().Count() && known == command.Procedures.Count ? null : new Refusal("mandate-procedures-unknown");
    }
}
