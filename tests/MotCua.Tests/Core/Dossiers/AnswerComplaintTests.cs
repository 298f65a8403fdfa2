using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class AnswerComplaintTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task A_leader_answers_once_and_others_do_not()
    {
        var dossier = await Desk.ReceivedBirthAsync();
        var complaint = await Desk.ActAsync(SampleUsers.Citizen, (FileComplaint f, Actor a) =>
            f.HandleAsync(new(dossier.Id, "Chậm trả lời."), a, default));
        await Should.ThrowAsync<NotFoundException>(() => AnswerAsync(complaint, SampleUsers.Specialist));
        await Refused.WithAsync("needs-role-here", () => AnswerAsync(complaint, SampleUsers.Inspector));
        await Refused.WithAsync("text-needed", () => AnswerAsync(complaint, SampleUsers.Leader, " "));
        (await AnswerAsync(complaint, SampleUsers.Leader)).AnsweredAt.ShouldBe(SampleWorld.Now);
        await Refused.WithAsync("complaint-answered", () => AnswerAsync(complaint, SampleUsers.Leader));
    }

    private Task<Complaint> AnswerAsync(Complaint complaint, string user, string answer = "Đã xử lý.") =>
        Desk.ActAsync(user, (AnswerComplaint f, Actor a) => f.HandleAsync(new(complaint.Id, answer), a, default));
}
