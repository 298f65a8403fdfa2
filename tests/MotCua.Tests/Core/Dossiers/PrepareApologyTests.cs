using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class PrepareApologyTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task The_system_proposes_reason_and_date_from_who_holds_the_dossier()
    {
        var received = await Desk.ReceivedBirthAsync();
        var prepared = await core.RunAsync((PrepareApology f) => f.HandleAsync(new(received.Id, null), Actor.System, default));
        var draft = prepared.OpenApology.ShouldNotBeNull();
        draft.ReasonCode.ShouldBe(LateReasons.Processing);
        draft.Reason.ShouldContain("chưa hoàn thành bước");
        draft.NewDueAt.ShouldBeGreaterThan(received.CurrentDueAt!.Value);
        draft.PreparedById.ShouldBeNull();
        prepared.CurrentDueAt.ShouldBe(received.CurrentDueAt, "a draft promises nothing");
    }

    [Fact]
    public async Task An_opinion_that_is_awaited_is_the_reason()
    {
        var received = await Desk.ReceivedBirthAsync();
        var police = (await core.ActorAsync(SampleUsers.Police)).UnitId!.Value;
        await Desk.ActAsync(SampleUsers.Specialist, (RequestConsultation f, Actor a) =>
            f.HandleAsync(new(received.Id, null, police, "Đề nghị xác minh cư trú", 2), a, default));
        var prepared = await core.RunAsync((PrepareApology f) => f.HandleAsync(new(received.Id, null), Actor.System, default));
        prepared.OpenApology!.ReasonCode.ShouldBe(LateReasons.Consultation);
    }

    [Fact]
    public async Task A_later_draft_replaces_the_earlier()
    {
        var received = await Desk.ReceivedBirthAsync();
        await PrepareAsync(received.Id, SampleUsers.Specialist, "Máy in hỏng", new(2026, 3, 6));
        var second = await PrepareAsync(received.Id, SampleUsers.Head, "Chờ xác minh", new(2026, 3, 9));
        second.Apologies.Count.ShouldBe(2);
        second.OpenApology!.Reason.ShouldBe("Chờ xác minh");
    }

    [Fact]
    public async Task It_is_refused_without_role_reason_or_a_later_date()
    {
        var received = await Desk.ReceivedBirthAsync();
        await Refused.WithAsync("needs-role-here", () => PrepareAsync(received.Id, SampleUsers.Receiver, "Bận", new(2026, 3, 9)));
        await Refused.WithAsync("reason-needed", () => PrepareAsync(received.Id, SampleUsers.Specialist, " ", new(2026, 3, 9)));
        await Refused.WithAsync("new-date-not-later", () => PrepareAsync(received.Id, SampleUsers.Specialist, "Bận", new(2026, 3, 3)));
        await Refused.WithAsync("new-date-out-of-range", () => PrepareAsync(received.Id, SampleUsers.Specialist, "Bận", new(2027, 3, 9)));
        await Refused.WithAsync("new-date-out-of-range", () => PrepareAsync(received.Id, SampleUsers.Specialist, "Bận", DateOnly.MinValue));
        await Refused.WithAsync("late-reason-unknown", () => PrepareAsync(received.Id, SampleUsers.Specialist, "Bận", new(2026, 3, 9), "?"));
    }

    [Fact]
    public async Task A_dossier_that_is_not_running_needs_none()
    {
        var filed = await Desk.FileBirthAsync();
        await Refused.WithAsync("dossier-not-processing", () =>
            core.RunAsync((PrepareApology f) => f.HandleAsync(new(filed.Id, null), Actor.System, default)));
    }

    private Task<Dossier> PrepareAsync(Guid id, string user, string reason, DateOnly newDueOn, string code = LateReasons.Processing) =>
        Desk.ActAsync(user, (PrepareApology f, Actor a) => f.HandleAsync(new(id, null, code, reason, newDueOn), a, default));
}
