using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class AnswerConsultationTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task The_agency_asked_answers_once_and_the_work_goes_on()
    {
        var (dossier, consultation) = await AskedAsync();
        await Refused.WithAsync("opinion-unknown", () => AnswerAsync(dossier, consultation, opinion: "perhaps"));
        await Refused.WithAsync("reason-needed", () => AnswerAsync(dossier, consultation, answer: ""));
        await Refused.WithAsync("needs-role-here", () => AnswerAsync(dossier, consultation, user: SampleUsers.Specialist));
        var answered = await AnswerAsync(dossier, consultation);
        answered.Consultations.Single().Opinion.ShouldBe("agree");
        answered.Holder.ShouldNotBe(HolderKind.OtherAgency);
        await Refused.WithAsync("consultation-answered", () => AnswerAsync(dossier, consultation));
    }

    [Fact]
    public async Task Nobody_answers_what_is_no_longer_asked()
    {
        var (dossier, consultation) = await AskedAsync();
        await Desk.ActAsync(SampleUsers.Leader, (StopProcessing f, Actor a) =>
            f.HandleAsync(new(dossier, null, "applicant-died", "Người nộp hồ sơ đã mất.", "Điều 20"), a, default));
        (await Desk.LoadAsync(dossier)).Consultations.Single().ClosedAt.ShouldNotBeNull();
        await Refused.WithAsync("consultation-closed", () => AnswerAsync(dossier, consultation));
    }

    private async Task<(Guid, Guid)> AskedAsync()
    {
        var (dossier, _) = await Desk.BirthAtAsync("appraise");
        var police = (await Desk.ActorAsync(SampleUsers.Police)).UnitId!.Value;
        var asked = await Desk.ActAsync(SampleUsers.Specialist, (RequestConsultation f, Actor a) =>
            f.HandleAsync(new(dossier.Id, null, police, "Có đăng ký cư trú không?", 2), a, default));
        return (asked.Id, asked.Consultations.Single().Id);
    }

    private Task<Dossier> AnswerAsync(
        Guid id, Guid consultation, string opinion = "agree", string answer = "Có.", string user = SampleUsers.Police) =>
        Desk.ActAsync(user, (AnswerConsultation f, Actor a) => f.HandleAsync(new(id, null, consultation, opinion, answer), a, default));
}
