using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class RecordAbsenceTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private const string Other = "chuyenvien2.badinh";
    private static readonly DateOnly Today = new(2026, 3, 3);

    [Fact]
    public async Task An_officer_and_the_head_may_record_it_others_may_not()
    {
        await RecordAsync(SampleUsers.Specialist, SampleUsers.Specialist, Other, 10, 12);
        await RecordAsync(SampleUsers.Head, SampleUsers.Specialist, Other, 20, 20);
        await Refused.AsAbsentAsync(() => RecordAsync(Other, SampleUsers.Specialist, Other, 30, 30));
        (await core.ReadAsync(db => db.Absences.On(Today.AddDays(11)).CountAsync())).ShouldBe(1);
        (await core.ReadAsync(db => db.Absences.On(Today.AddDays(13)).CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task A_stand_in_needs_the_roles_and_must_be_there()
    {
        await Refused.WithAsync("stand-in-lacks-role", () => RecordAsync(SampleUsers.Specialist, SampleUsers.Specialist, SampleUsers.Clerk, 40, 41));
        await Refused.WithAsync("stand-in-self", () => RecordAsync(SampleUsers.Specialist, SampleUsers.Specialist, SampleUsers.Specialist, 40, 41));
        await RecordAsync("motcua2.badinh", "motcua2.badinh", SampleUsers.Receiver, 40, 42);
        await Refused.WithAsync("stand-in-away", () => RecordAsync(SampleUsers.Receiver, SampleUsers.Receiver, "motcua2.badinh", 60, 60, () =>
            core.ArrangeAsync(db => db.Absences.Add(new Absence
            {
                Id = Guid.NewGuid(), OfficerId = db.Accounts.Single(a => a.Username == "motcua2.badinh").OfficerId!.Value,
                StandInId = Guid.NewGuid(), FromOn = Today.AddDays(59), ToOn = Today.AddDays(61), Version = 1,
            }))));
        await Refused.WithAsync("absence-stands-in", () => RecordAsync(SampleUsers.Receiver, SampleUsers.Receiver, "motcua2.badinh", 42, 43));
    }

    [Fact]
    public async Task Days_must_fit()
    {
        await Refused.WithAsync("absence-days", () => RecordAsync(SampleUsers.Leader, SampleUsers.Leader, "pholanhdao.badinh", -1, 2));
        await Refused.WithAsync("absence-days", () => RecordAsync(SampleUsers.Leader, SampleUsers.Leader, "pholanhdao.badinh", 3, 2));
        await Refused.WithAsync("absence-days", () => RecordAsync(SampleUsers.Leader, SampleUsers.Leader, "pholanhdao.badinh", 0, 366));
        await RecordAsync(SampleUsers.Leader, SampleUsers.Leader, "pholanhdao.badinh", 5, 8);
        await Refused.WithAsync("absence-overlaps", () => RecordAsync(SampleUsers.Leader, SampleUsers.Leader, "pholanhdao.badinh", 8, 9));
    }

    private async Task RecordAsync(string user, string officer, string standIn, int from, int to, Func<Task>? before = null)
    {
        if (before is not null)
            await before();
        var (actor, who, other) = (await core.ActorAsync(user), await core.ActorAsync(officer), await core.ActorAsync(standIn));
        await core.RunAsync((RecordAbsence f) => f.HandleAsync(
            new(who.OfficerId!.Value, other.OfficerId!.Value, Today.AddDays(from), Today.AddDays(to)), actor, default));
    }
}
