using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class StartDraftTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task The_answers_choose_the_case_and_the_version_in_force_is_pinned()
    {
        var draft = await StartAsync(SampleUsers.Citizen, Married());
        draft.CaseCode.ShouldStartWith("1.001193.");
        draft.ExpiresAt.ShouldBe(SampleWorld.Now.AddDays(60));
        (await core.ReadAsync(db => db.Procedures.SingleAsync(p => p.Code == Desk.Birth))).CurrentVersionId.ShouldBe(draft.ProcedureVersionId);
    }

    [Fact]
    public async Task What_the_account_knows_is_filled_in_and_marked_so()
    {
        var draft = await StartAsync(SampleUsers.Citizen, Married());
        draft.IsAsPrefilled.ShouldBeTrue();
        var person = await core.ReadAsync(db => db.People.SingleAsync(p => p.Id == draft.PersonId));
        var answers = JsonNode.Parse(draft.Answers)!;
        answers["applicantName"]!.ToString().ShouldBe(person.FullName);
        answers["applicantBirthDate"]!.ToString().ShouldBe($"{person.BirthOn:yyyy-MM-dd}");
    }

    [Fact]
    public async Task The_counter_fills_in_its_own_ward_and_nothing_of_a_person()
    {
        var draft = await StartAsync(SampleUsers.Receiver, Married(), Channel.Direct);
        JsonNode.Parse(draft.Answers)!.ToJsonString().ShouldBe("""{"placeArea":"00004"}""");
    }

    [Fact]
    public Task Without_answers_there_is_no_case() =>
        Refused.WithAsync("case-undecided", () => StartAsync(SampleUsers.Citizen, new JsonObject()));

    [Fact]
    public Task A_question_of_eligibility_left_open_decides_nothing() =>
        Refused.WithAsync("case-undecided", () => StartAsync(SampleUsers.Citizen, new() { ["family"] = "married", ["foreignParent"] = false }));

    [Fact]
    public Task An_officer_does_not_file_online_as_a_citizen() =>
        Refused.WithAsync("sign-in-to-file", () => StartAsync(SampleUsers.Specialist, Married()));

    [Fact]
    public Task A_citizen_does_not_file_at_the_counter_by_herself() =>
        Refused.WithAsync("needs-role-here", () => StartAsync(SampleUsers.Citizen, Married(), Channel.Direct));

    private Task<DossierDraft> StartAsync(string user, JsonObject answers, Channel channel = Channel.Online) =>
        Desk.ActAsync(user, (StartDraft f, Actor a) => f.HandleAsync(new(Desk.Birth, answers, channel), a, default));

    private static JsonObject Married() =>
        new() { ["family"] = "married", ["foreignParent"] = false, ["registeredBefore"] = false };
}
