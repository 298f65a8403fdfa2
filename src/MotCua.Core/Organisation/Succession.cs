using Microsoft.EntityFrameworkCore;

namespace MotCua.Core.Organisation;

/// <summary>Who holds the work of a unit that has ended (vi: đơn vị kế thừa).</summary>
public static class Succession
{
    private const int LongestChain = 16;

    /// <summary>The unit itself while it exists on the day, else its successor, and so on; null when the chain ends.</summary>
    public static async Task<Unit?> CurrentAsync(IQueryable<Unit> units, Unit? unit, DateOnly on, CancellationToken ct)
    {
        for (var i = 0; i < LongestChain && unit is not null && !unit.ExistsOn(on); i++)
            unit = unit.SuccessorId is { } next ? await units.SingleAsync(u => u.Id == next, ct) : null;
        return unit is not null && unit.ExistsOn(on) ? unit : null;
    }
}
