using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Tests.Core.Organisation;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

/// <summary>The desk of Ba Đình closes for some days and that of Hoàn Kiếm stands in.</summary>
internal sealed class ClosureStory(CoreFixture core)
{
    public static Guid DeskId { get; } = LoadOrganisation.UnitId(OrganisationSamples.Desk);

    public static Guid SubstituteId { get; } = LoadOrganisation.UnitId(OrganisationSamples.OtherDesk);

    public Desk Desk { get; } = new(core.Services);

    /// <summary>Signs a closure from now for two days, with one policy for every dossier.</summary>
    public async Task<IntakeClosure> CloseAsync(ClosurePolicy policy, double fromDays = 0)
    {
        var now = core.Clock.GetUtcNow();
        var command = OrganisationSamples.Closure() with { StartAt = now.AddDays(fromDays), EndAt = now.AddDays(fromDays + 2) };
        var touched = await core.RunAsync((ClosurePreview p) => p.OfAsync(command.Terms, default));
        return await core.CloseAsync(command with
        {
            Seal = touched.Seal, Choices = touched.Rows.ToDictionary(r => r.Id, _ => policy), PauseBasis = "Điều 5 Quyết định thử nghiệm",
        });
    }

    public Task RunAsync() => core.RunAsync<ClosureWatch>(w => w.RunAsync(default));

    public Task<IReadOnlyList<NoticeLine>> NoticesAsync(Guid dossierId) =>
        core.RunAsync((DossierNotices n) => n.OfAsync(dossierId, default));

    /// <summary>The dossier as its journal alone makes it.</summary>
    public async Task<Dossier> FoldedAsync(Guid id)
    {
        var entries = await core.ReadAsync(db => Task.FromResult(db.JournalEntries.Where(e => e.StreamId == id).OrderBy(e => e.Position).ToList()));
        var dossier = new Dossier { Id = id };
        foreach (var entry in entries)
            dossier.Apply(JournalJson.Read(entry.Type, entry.Payload), new FactContext(entry.ClaimedAt, entry.ActorId, entry.UnitId));
        return dossier;
    }
}
