using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class AnswerHelpTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private HelpStory Story => new(core.Services);

    [Fact]
    public async Task A_helper_of_the_desk_answers_once_and_a_guidance_record_waits_for_the_person()
    {
        var request = await Story.AskAsync();
        var record = await Story.AnswerAsync(request.Id);
        record.HelpRequestId.ShouldBe(request.Id);
        record.ConfirmedAt.ShouldBeNull();
        (await core.ReadAsync(db => db.HelpRequests.SingleAsync(h => h.Id == request.Id))).Answer.ShouldStartWith("Chọn");
        await Refused.WithAsync("help-answered", () => Story.AnswerAsync(request.Id));
    }

    [Fact]
    public async Task An_answer_needs_words()
    {
        var request = await Story.AskAsync();
        await Refused.WithAsync("help-answer-needed", () => Story.AnswerAsync(request.Id, answer: " "));
    }

    [Theory]
    [InlineData(SampleUsers.Specialist)]
    [InlineData(SampleUsers.Citizen)]
    [InlineData("motcua.sonoivu")]
    public async Task Who_does_not_help_at_the_desk_does_not_see_it(string user)
    {
        var request = await Story.AskAsync();
        await Should.ThrowAsync<NotFoundException>(() => Story.AnswerAsync(request.Id, user));
    }
}
