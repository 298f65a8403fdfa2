using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;

namespace MotCua.Office;

/// <summary>The features a counter page runs one after the other; each in a scope of its own, since each commits once.</summary>
public sealed class IntakeActs(IServiceScopeFactory scopes, ReceiveAtCounter receive)
{
    public ReceiveAtCounter Receive { get; } = receive;

    public async Task SaveAsync(SaveDraftPage.Command command, Actor actor, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<SaveDraftPage>().HandleAsync(command, actor, ct);
    }

    public async Task AttachAsync(AttachDraftFile.Command command, Actor actor, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<AttachDraftFile>().HandleAsync(command, actor, ct);
    }
}
