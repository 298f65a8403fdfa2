using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class ChaseAnswerTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task A_complaint_is_warned_of_on_its_day_then_told_one_level_higher_each_working_day()
    {
        var complaint = await ComplaintAsync();
        await WatchAsync();
        (await LoadAsync(complaint.Id)).WarnedAt.ShouldBeNull();
        await AtAsync(complaint.AnswerDueAt.AddMinutes(-30));
        await AtAsync(complaint.AnswerDueAt.AddMinutes(-20));
        (await LoadAsync(complaint.Id)).WarnedAt.ShouldBe(complaint.AnswerDueAt.AddMinutes(-30));
        await AtAsync(complaint.AnswerDueAt.AddMinutes(1));
        (await LoadAsync(complaint.Id)).Escalations.ShouldBe(0);
        await AtAsync(complaint.AnswerDueAt.AddDays(1));
        await AtAsync(complaint.AnswerDueAt.AddDays(1).AddMinutes(10));
        var told = await LoadAsync(complaint.Id);
        (told.Escalations, told.EscalatedToId).ShouldBe((1, await core.ReadAsync(db => db.UnitAboveAsync(complaint.UnitId, 1, default))));
        await AtAsync(complaint.AnswerDueAt.AddDays(2));
        (await LoadAsync(complaint.Id)).Escalations.ShouldBe(2);
        var leader = await core.ActorAsync(SampleUsers.Leader);
        (await core.RunAsync((AnswerNotices n) => n.ForAsync(leader, default))).ShouldContain(n => n.Id == complaint.Id && n.ToldVi != null);
        await Desk.ActAsync(SampleUsers.Leader, (AnswerComplaint f, Actor a) => f.HandleAsync(new(complaint.Id, "Xin lỗi."), a, default));
        await AtAsync(complaint.AnswerDueAt.AddDays(6));
        (await LoadAsync(complaint.Id)).Escalations.ShouldBe(2);
        (await core.ReadAsync(db => db.JournalEntries.Where(e => e.StreamId == complaint.Id).OrderBy(e => e.Position).Select(e => e.Type).ToListAsync()))
            .ShouldBe(["complaint.filed.v1", "answer.warned.v1", "answer.escalated.v1", "answer.escalated.v1", "complaint.answered.v1"]);
    }

    [Fact]
    public async Task A_request_for_help_is_chased_too_and_the_desk_sees_it()
    {
        var request = await new HelpStory(core.Services).AskAsync();
        await AtAsync(request.AnswerDueAt.AddMinutes(-10));
        (await core.ReadAsync(db => db.HelpRequests.SingleAsync(h => h.Id == request.Id))).WarnedAt.ShouldNotBeNull();
        var receiver = await core.ActorAsync(SampleUsers.Receiver);
        (await core.RunAsync((AnswerNotices n) => n.ForAsync(receiver, default))).ShouldContain(n => n.Id == request.Id && n.IsHelp && n.ToldVi == null);
        await Refused.AsAbsentAsync(() => core.RunAsync((ChaseAnswer f) => f.HandleAsync(new(Guid.NewGuid()), Actor.System, default)));
    }

    private async Task<Complaint> ComplaintAsync()
    {
        var dossier = await Desk.ReceivedBirthAsync();
        return await Desk.ActAsync(SampleUsers.Citizen, (FileComplaint f, Actor a) => f.HandleAsync(new(dossier.Id, "Chậm."), a, default));
    }

    private Task<Complaint> LoadAsync(Guid id) => core.ReadAsync(db => db.Complaints.AsNoTracking().SingleAsync(c => c.Id == id));

    private async Task AtAsync(DateTimeOffset at)
    {
        if (at > core.Clock.GetUtcNow())
            core.Clock.SetUtcNow(at);
        await WatchAsync();
    }

    private Task WatchAsync() => core.RunAsync((AnswerWatch w) => w.RunAsync(default));
}
