using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Organisation;

/// <summary>Units of the sample city by their code.</summary>
internal static class OrganisationSamples
{
    public const string Desk = "ubnd-p-ba-dinh-mot-cua";
    public const string OtherDesk = "ubnd-p-hoan-kiem-mot-cua";
    public static DateOnly Today { get; } = new(2026, 3, 3);

    public static Task<Unit> UnitAsync(this CoreFixture core, string code) =>
        core.ReadAsync(db => db.Units.AsNoTracking().SingleAsync(u => u.Code == code));

    public static Task<string> CodeAsync(this CoreFixture core, Guid id) =>
        core.ReadAsync(db => db.Units.Where(u => u.Id == id).Select(u => u.Code).SingleAsync());

    public static async Task<string> RefusedAsync(Func<Task> act) =>
        (await Should.ThrowAsync<RefusalException>(act)).Refusal.Code;

    /// <summary>A closure of the Ba Đình desk by order, from tomorrow for two days, with the Hoàn Kiếm desk instead.</summary>
    public static CloseIntake.Command Closure(int days = 1) => new(
        LoadOrganisation.UnitId(Desk), null, null, SampleWorld.Now.AddDays(days), SampleWorld.Now.AddDays(days + 2),
        LoadOrganisation.UnitId(OtherDesk), "12/QĐ-UBND", "Điều 12 Nghị định 118/2025/NĐ-CP", "Bão", "Storm");

    public static async Task<IntakeClosure> CloseAsync(this CoreFixture core, CloseIntake.Command command, string by = SampleUsers.Leader)
    {
        var actor = await core.ActorAsync(by);
        return await core.RunAsync((CloseIntake feature) => feature.HandleAsync(command, actor, default));
    }
}
