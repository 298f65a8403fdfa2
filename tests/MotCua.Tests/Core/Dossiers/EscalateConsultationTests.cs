using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Core.Organisation;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

/// <summary>An opinion that is late is told one level higher every working day, until it comes.</summary>
public sealed class EscalateConsultationTests : IAsyncLifetime
{
    private readonly CoreFixture core = new();

    private Desk Desk => new(core.Services);

    public ValueTask InitializeAsync() => core.InitializeAsync();

    public ValueTask DisposeAsync() => core.DisposeAsync();

    [Fact]
    public async Task The_levels_above_are_told_day_by_day_until_the_answer_comes_late()
    {
        var (dossier, _) = await Desk.BirthAtAsync("appraise");
        var police = (await Desk.ActorAsync(SampleUsers.Police)).UnitId!.Value;
        var asked = await Desk.ActAsync(SampleUsers.Specialist, (RequestConsultation f, Actor a) =>
            f.HandleAsync(new(dossier.Id, null, police, "Có đăng ký cư trú không?", 1), a, default));
        await RunOnAsync(4);
        (await OpinionAsync(dossier.Id)).Escalations.ShouldBe(0, "due today");
        await RunOnAsync(5);
        await RunOnAsync(5);
        var first = await OpinionAsync(dossier.Id);
        (first.Escalations, await core.CodeAsync(first.EscalatedToUnitId!.Value)).ShouldBe((1, "cong-an-tp"));
        await RunOnAsync(6);
        await RunOnAsync(8);
        (await core.CodeAsync((await OpinionAsync(dossier.Id)).EscalatedToUnitId!.Value)).ShouldBe("ubnd-tp-ha-noi");
        (await OpinionAsync(dossier.Id)).Escalations.ShouldBe(2, "Sunday is no working day");
        (await SeenAsync(SampleUsers.Monitor)).Single().Code.ShouldBe(dossier.Code);
        (await SeenAsync("lanhdao.hoankiem")).ShouldBeEmpty();
        await Desk.ActAsync(SampleUsers.Police, (AnswerConsultation f, Actor a) =>
            f.HandleAsync(new(dossier.Id, null, asked.Consultations.Single().Id, "agree", "Có."), a, default));
        await RunOnAsync(9);
        var late = await OpinionAsync(dossier.Id);
        (late.Escalations, late.IsLate(core.Clock.GetUtcNow())).ShouldBe((2, true));
    }

    private Task<Consultation> OpinionAsync(Guid dossierId) => core.ReadAsync(db => Task.FromResult(db.Consultations.Single(c => c.DossierId == dossierId)));

    private async Task<IReadOnlyList<OverdueOpinion>> SeenAsync(string username)
    {
        var actor = await core.ActorAsync(username);
        return await core.RunAsync((OverdueOpinions o) => o.ForAsync(actor, default));
    }

    private async Task RunOnAsync(int day)
    {
        core.Clock.SetUtcNow(new DateTimeOffset(2026, 3, day, 3, day, 0, TimeSpan.Zero));
        await core.RunAsync<ConsultationWatch>(w => w.RunAsync(default));
    }
}
