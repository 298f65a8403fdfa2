using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Office;

/// <summary>What the page that closes intake asks before anything is signed.</summary>
public sealed class ClosureDesk(ClosureRules rules, ClosurePreview preview, Substitutes substitutes, UnitDirectory directory, TimeProvider clock)
{
    public Task<IReadOnlyList<Unit>> DesksAsync(CancellationToken ct) => directory.DesksAsync(VietnamTime.DateOf(clock.GetUtcNow()), ct);

    public Task<Refusal?> WhyNotAsync(ClosureTerms terms, CancellationToken ct) => terms.UnitId == Guid.Empty
        ? Task.FromResult<Refusal?>(new Refusal("closure-needs-unit"))
        : rules.WhyNotAsync(terms, ct);

    public Task<TouchedDossiers> TouchedAsync(ClosureTerms terms, CancellationToken ct) => preview.OfAsync(terms, ct);

    public async Task<IReadOnlyList<Substitute>> NearAsync(Guid unitId, Guid? namedId, CancellationToken ct) =>
        await substitutes.OfAsync(await rules.DeskAsync(unitId, ct), namedId, null, ct);
}
