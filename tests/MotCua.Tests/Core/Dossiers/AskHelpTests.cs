using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;
using Microsoft.EntityFrameworkCore;

namespace MotCua.Tests.Core.Dossiers;

public sealed class AskHelpTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private HelpStory Story => new(core.Services);

    [Fact]
    public async Task The_desk_of_the_ward_owes_an_answer_within_eight_working_hours()
    {
        var request = await Story.AskAsync();
        var receiver = await core.ActorAsync(SampleUsers.Receiver);
        receiver.UnitsWith(Role.Receive).ShouldContain(request.UnitId);
        request.AnswerDueAt.ShouldBeGreaterThan(SampleWorld.Now);
        request.AnswerDueAt.ShouldBeLessThan(SampleWorld.Now.AddDays(2));
    }

    [Fact]
    public async Task Without_a_ward_the_centre_of_the_city_answers()
    {
        var request = await Story.AskAsync(area: null);
        (await core.ReadAsync(db => db.Units.SingleAsync(u => u.Id == request.UnitId))).Kind.ShouldBe(UnitKinds.OneStopCentre);
    }

    [Fact]
    public async Task A_question_and_a_phone_number_are_needed()
    {
        await Refused.WithAsync("help-question-needed", () => Story.AskAsync(question: " "));
        await Refused.WithAsync("help-question-needed", () => Story.AskAsync(question: new string('x', 2001)));
        await Refused.WithAsync("help-phone-needed", () => Story.AskAsync(phone: "12345"));
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_request()
    {
        var once = Guid.NewGuid();
        Task<HelpRequest> AskAsync(string question) => core.RunAsync((AskHelp f) =>
            f.HandleAsync(new("", "0912345678", null, null, "/", question, once), Actor.Anonymous, default));
        var first = await AskAsync("Một?");
        (await AskAsync("Một?")).Code.ShouldBe(first.Code);
        (await AskAsync("Hai?")).Code.ShouldNotBe(first.Code);
    }

    [Fact]
    public async Task What_was_asked_and_by_whom_stays_out_of_the_journal()
    {
        var request = await Story.AskAsync();
        var entry = await core.ReadAsync(db => db.JournalEntries.SingleAsync(e => e.StreamId == request.Id));
        entry.Payload.ShouldNotContain("trường hợp");
        entry.Payload.ShouldNotContain("0912");
    }
}
