namespace MotCua.Core.Platform;

/// <summary>
/// Commits rows that are no legal facts and so have no journal entry: delivery attempts, counts of partners, files drawn
/// from what was issued. Features never use it.
/// </summary>
[Service]
public sealed class TechnicalState(AppDbContext db)
{
    public Task SaveAsync(CancellationToken ct) => db.CommitStateAsync(ct);
}
