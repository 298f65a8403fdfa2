using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class AnswerSupplementTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task Before_reception_an_answer_starts_the_answer_clock_again()
    {
        var filed = await Desk.FileBirthAsync();
        await AskAsync(filed.Id);
        var answered = await AnswerAsync(filed.Id, "giay-chung-sinh");
        answered.Status.ShouldBe(DossierStatus.Submitted);
        answered.AnsweredAt.ShouldBeNull();
        answered.AnswerDueAt.ShouldNotBeNull();
        answered.Answers.Count.ShouldBe(2);
    }

    [Fact]
    public async Task What_was_asked_for_must_be_there_and_only_by_the_applicant()
    {
        var filed = await Desk.FileBirthAsync();
        await Refused.WithAsync("no-supplement-open", () => AnswerAsync(filed.Id, "giay-chung-sinh"));
        await AskAsync(filed.Id);
        await Refused.WithAsync("supplement-papers-missing", () => AnswerAsync(filed.Id, null));
        await Refused.AsAbsentAsync(() => AnswerAsync(filed.Id, "giay-chung-sinh", SampleUsers.OtherCitizen));
    }

    [Fact]
    public async Task After_the_last_day_it_is_too_late()
    {
        await using var later = new CoreFixture();
        await later.InitializeAsync();
        var desk = new Desk(later.Services);
        var filed = await desk.FileBirthAsync();
        await AskAsync(filed.Id, desk);
        later.Clock.Advance(TimeSpan.FromDays(40));
        await Refused.WithAsync("supplement-answer-late", () => AnswerAsync(filed.Id, "giay-chung-sinh", SampleUsers.Citizen, desk));
    }

    private Task<Dossier> AskAsync(Guid id, Desk? desk = null) => (desk ?? Desk).ActAsync(SampleUsers.Receiver, (RequestSupplement f, Actor a) =>
        f.HandleAsync(new(id, null, [new("document", "giay-chung-sinh", "anh-mo", "Ảnh mờ.", "Điều 16")]), a, default));

    private Task<Dossier> AnswerAsync(Guid id, string? document, string user = SampleUsers.Citizen, Desk? desk = null) =>
        (desk ?? Desk).ActAsync(user, (AnswerSupplement f, Actor a) => f.HandleAsync(new(id, null, new JsonObject(),
            document is null ? [] : [new(document, "a.pdf", new MemoryStream(Desk.SmallPdf()))]), a, default));
}
