using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class EndAbsenceTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private static readonly DateOnly Today = new(2026, 3, 3);

    [Fact]
    public async Task Back_earlier_than_said()
    {
        var (me, other) = (await core.ActorAsync(SampleUsers.Specialist), await core.ActorAsync("chuyenvien2.badinh"));
        var absence = await core.RunAsync((RecordAbsence f) => f.HandleAsync(new(me.OfficerId!.Value, other.OfficerId!.Value, Today, Today.AddDays(5)), me, default));
        await Refused.AsAbsentAsync(() => core.RunAsync<EndAbsence>(f => f.HandleAsync(new(absence.Id), other, default)));
        await core.RunAsync<EndAbsence>(f => f.HandleAsync(new(absence.Id), me, default));
        (await core.ReadAsync(db => db.Absences.On(Today).CountAsync())).ShouldBe(0);
        await Refused.WithAsync("absence-over", () => core.RunAsync<EndAbsence>(f => f.HandleAsync(new(absence.Id), me, default)));
    }
}
