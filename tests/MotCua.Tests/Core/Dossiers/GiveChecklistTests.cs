using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class GiveChecklistTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task Anybody_is_told_the_papers_of_the_case_and_what_the_state_already_holds()
    {
        var view = await ReadAsync(await GiveAsync(Married(), Certificate()));
        Codes(view, PaperDuty.Bring).ShouldBe(["giay-chung-sinh"]);
        Codes(view, PaperDuty.Held).ShouldBe(["giay-chung-nhan-ket-hon", "giay-to-tuy-than", "noi-cu-tru"]);
        Codes(view, PaperDuty.Perhaps).ShouldBeEmpty();
    }

    [Fact]
    public async Task Another_case_needs_other_papers()
    {
        var view = await ReadAsync(await GiveAsync(Answers("abandoned"), Certificate("witness")));
        Codes(view, PaperDuty.Bring).ShouldBe(["van-ban-lam-chung", "bien-ban-tre-bi-bo-roi"], ignoreOrder: true);
        Codes(view, PaperDuty.Held).ShouldNotContain("giay-chung-nhan-ket-hon");
    }

    [Fact]
    public async Task What_is_not_known_yet_is_named_as_depending()
    {
        var view = await ReadAsync(await GiveAsync(Married(), []));
        Codes(view, PaperDuty.Perhaps).ShouldContain("van-ban-uy-quyen");
        Codes(view, PaperDuty.Bring).ShouldBeEmpty();
    }

    [Fact]
    public async Task Fee_by_channel_and_the_promised_day_are_those_a_dossier_would_get()
    {
        var late = Certificate();
        late["over60Days"] = "yes";
        var view = await ReadAsync(await GiveAsync(Married(), late));
        view.Channels.Select(c => (c.Channel, c.Fee)).ShouldBe([(Channel.Online, 0m), (Channel.Direct, 8000m), (Channel.Post, 8000m)]);
        var received = await Desk.ReceivedBirthAsync();
        view.Channels[0].PromisedAt.ShouldBe(received.CurrentDueAt);
        view.Desk!.Desk.Id.ShouldBe(received.ReceivingUnitId);
    }

    [Fact]
    public Task Who_needs_something_else_is_told_so() =>
        Refused.WithAsync("not-eligible", () => GiveAsync(new() { ["family"] = "married", ["foreignParent"] = true, ["registeredBefore"] = false }, []));

    [Fact]
    public async Task A_draft_started_from_it_is_linked_and_does_not_ask_again()
    {
        var checklist = await GiveAsync(Married(), Certificate());
        var draft = await StartAsync(checklist);
        draft.ChecklistId.ShouldBe(checklist.Id);
        JsonNode.Parse(draft.Answers)!["birthProof"]!.ToString().ShouldBe("certificate");
    }

    [Fact]
    public async Task A_paper_asked_later_that_it_did_not_name_is_a_fault_of_the_guidance()
    {
        var checklist = await GiveAsync(Married(), Certificate());
        var draft = await Desk.BirthDraftAsync();
        await core.ArrangeAsync(db => db.DossierDrafts.Single(d => d.Id == draft.Id).ChecklistId = checklist.Id);
        var dossier = await Desk.ActAsync(SampleUsers.Citizen, (SubmitDraft f, Actor a) =>
            f.HandleAsync(new(draft.Id, ReturnMethod.Electronic), a, default));
        await Desk.ActAsync(SampleUsers.Receiver, (RequestSupplement f, Actor a) => f.HandleAsync(new(dossier.Id, null,
            [Item("giay-chung-sinh"), Item("van-ban-uy-quyen")]), a, default));
        var faults = await core.ReadAsync(db => db.GuidanceFaults.Where(x => x.DossierId == dossier.Id).ToListAsync());
        faults.Single().DocumentCode.ShouldBe("van-ban-uy-quyen");
    }

    private static RequestSupplement.Item Item(string document) => new("document", document, "thieu-giay-to", "Thiếu.", "Điều 16 Luật Hộ tịch");

    private Task<DossierDraft> StartAsync(Checklist checklist) => Desk.ActAsync(SampleUsers.Citizen, (StartDraft f, Actor a) =>
        f.HandleAsync(new(Desk.Birth, Married(), Channel.Online, checklist.Code.ToUpperInvariant()), a, default));

    private Task<Checklist> GiveAsync(JsonObject caseAnswers, JsonObject answers) => core.RunAsync((GiveChecklist f) =>
        f.HandleAsync(new(Desk.Birth, caseAnswers, answers, Desk.BaDinh), Actor.Anonymous, default));

    private Task<ChecklistView> ReadAsync(Checklist checklist) =>
        core.RunAsync((Checklists c) => c.ReadAsync(checklist.Code, SampleWorld.Now, default));

    private static List<string> Codes(ChecklistView view, PaperDuty duty) =>
        [.. view.Papers.Where(p => p.Duty == duty).Select(p => p.Document.Code)];

    private static JsonObject Married() => Answers("married");

    private static JsonObject Answers(string family) => new() { ["family"] = family, ["foreignParent"] = false, ["registeredBefore"] = false };

    private static JsonObject Certificate(string proof = "certificate") =>
        new() { ["birthProof"] = proof, ["relation"] = "mother", ["over60Days"] = "no" };
}
