using MotCua.Core.Organisation;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Closes intake at a desk for a time (vi: tạm dừng tiếp nhận): a signed act with a legal basis, an end and a desk
/// that takes in instead, which must itself be open all the while, and with a decision on every dossier it touches. Intake
/// reopens by itself at the end.
/// </summary>
public sealed class CloseIntake(AppDbContext db, Journal journal, ClosureRules rules, ClosurePreview preview)
{
    /// <param name="ProcedureCode">Null closes every procedure.</param>
    /// <param name="Channel">Null closes every channel.</param>
    /// <param name="EndAt">Exclusive.</param>
    /// <param name="ReasonEn">May be empty: the Vietnamese words are then shown in English too.</param>
    public sealed record Command(
        Guid UnitId, string? ProcedureCode, Channel? Channel, DateTimeOffset StartAt, DateTimeOffset EndAt, Guid SubstituteUnitId,
        string DecisionNumber, string LegalBasis, string ReasonVi, string ReasonEn)
    {
        public ClosureTerms Terms => new(UnitId, ProcedureCode, Channel, StartAt.ToUniversalTime(), EndAt.ToUniversalTime(), SubstituteUnitId);

        /// <summary>Seal of the preview that the signer saw; needed when there are dossiers.</summary>
        public string? Seal { get; init; }

        /// <summary>The signer's decision where it differs from what the preview proposed.</summary>
        public IReadOnlyDictionary<Guid, ClosurePolicy> Choices { get; init; } = new Dictionary<Guid, ClosurePolicy>();

        /// <summary>The law that lets clocks stand still; needed when one does.</summary>
        public string PauseBasis { get; init; } = "";
    }

    /// <exception cref="NotFoundException">There is no such desk.</exception>
    /// <exception cref="RefusalException">
    /// The signer may not, the act is incomplete, the substitute is not open, or the dossiers are others than those shown.
    /// </exception>
    public async Task<IntakeClosure> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var unit = await rules.DeskAsync(command.UnitId, ct);
        Refusal.ThrowIf(actor.HasAtOrAbove(Role.Sign, unit) ? null : new Refusal("needs-role-here", nameof(Role.Sign)));
        Refusal.ThrowIf(WhyNotWords(command) ?? await rules.WhyNotAsync(command.Terms, ct));
        var touched = await preview.OfAsync(command.Terms, ct);
        Refusal.ThrowIf(WhyNotDossiers(command, touched));
        journal.Start(nameof(CloseIntake), actor);
        var closure = db.IntakeClosures.Add(Closure(command, actor)).Entity;
        journal.Record(closure, new IntakeClosed(
            closure.UnitId, closure.ProcedureCode, closure.Channel, closure.StartAt, closure.EndAt, closure.SubstituteUnitId,
            closure.DecisionNumber, closure.LegalBasis));
        foreach (var dossier in touched.Rows)
            Decide(closure, dossier.Id, PolicyOf(command, dossier), command.PauseBasis.Trim());
        await journal.CommitAsync(ct);
        return closure;
    }

    /// <summary>Why the act is incomplete.</summary>
    public static Refusal? WhyNotWords(Command command)
    {
        if (string.IsNullOrWhiteSpace(command.LegalBasis) || string.IsNullOrWhiteSpace(command.DecisionNumber))
            return new Refusal("closure-needs-decision");
        return string.IsNullOrWhiteSpace(command.ReasonVi) ? new Refusal("closure-needs-reason") : null;
    }

    private static Refusal? WhyNotDossiers(Command command, TouchedDossiers touched)
    {
        if (touched.Rows.Count > 0 && command.Seal != touched.Seal)
            return new Refusal("closure-preview-changed", touched.Rows.Count);
        var paused = touched.Rows.Where(d => PolicyOf(command, d) == ClosurePolicy.Pause).ToList();
        if (paused.Find(d => !d.MayPause) is { } standing)
            return new Refusal("closure-clock-not-running", standing.Code);
        return paused.Count > 0 && string.IsNullOrWhiteSpace(command.PauseBasis) ? new Refusal("closure-pause-needs-basis", paused.Count) : null;
    }

    private static ClosurePolicy PolicyOf(Command command, TouchedDossier dossier) =>
        command.Choices.TryGetValue(dossier.Id, out var chosen) ? chosen : dossier.Suggested;

    private void Decide(IntakeClosure closure, Guid dossierId, ClosurePolicy policy, string pauseBasis)
    {
        var part = db.ClosureDossiers.Add(new ClosureDossier
        {
            Id = Ids.New(journal.Now), ClosureId = closure.Id, DossierId = dossierId, Policy = policy,
            LegalBasis = policy == ClosurePolicy.Pause ? pauseBasis : "",
        }).Entity;
        journal.Record(part, new ClosureDossierDecided(closure.Id, dossierId, policy, part.LegalBasis));
    }

    private IntakeClosure Closure(Command command, Actor actor) => new()
    {
        Id = Ids.New(journal.Now), UnitId = command.UnitId, ProcedureCode = command.ProcedureCode, Channel = command.Channel,
        StartAt = command.Terms.StartAt, EndAt = command.Terms.EndAt,
        SubstituteUnitId = command.SubstituteUnitId, DecisionNumber = command.DecisionNumber.Trim(),
        LegalBasis = command.LegalBasis.Trim(), ReasonVi = command.ReasonVi.Trim(), ReasonEn = string.IsNullOrWhiteSpace(command.ReasonEn) ? command.ReasonVi.Trim() : command.ReasonEn.Trim(),
        SignedById = actor.OfficerId!.Value,
    };
}
