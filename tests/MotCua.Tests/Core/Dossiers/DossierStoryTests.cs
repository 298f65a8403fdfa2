using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

/// <summary>The main story: filed, received, supplemented, drafted, signed, returned; and what must hold afterwards.</summary>
public sealed class DossierStoryTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task A_birth_registration_goes_from_filing_to_the_result_in_hand()
    {
        var filed = await Desk.FileBirthAsync();
        filed.Code.ShouldMatch(@"^H26\.101\.01-260303-\d{4}$");
        filed.AnswerDueAt.ShouldNotBeNull();

        var received = await Desk.ReceiveAsync(filed.Id);
        received.Status.ShouldBe(DossierStatus.Processing);
        received.OriginalDueAt.ShouldNotBeNull();

        await AskAndAnswerAsync(filed.Id);
        var finished = await Desk.FinishAsync(filed.Id, Desk.InBaDinh);
        finished.Status.ShouldBe(DossierStatus.Finished);
        finished.SignedDecision!.DocumentNumber.ShouldNotBeNull();

        await Desk.ActAsync(SampleUsers.Citizen, (CollectResult f, Actor a) => f.HandleAsync(new(filed.Id), a, default));
        var returned = await Desk.LoadAsync(filed.Id);
        returned.Status.ShouldBe(DossierStatus.Returned);
        returned.OriginalDueAt.ShouldBe(received.OriginalDueAt);
        await FoldedText.MatchesAsync(core, returned);
        await TheJournalVerifiesAsync();
    }

    private async Task AskAndAnswerAsync(Guid id)
    {
        await Desk.ActAsync(SampleUsers.Specialist, (RequestSupplement f, Actor a) => f.HandleAsync(new(id, null,
        [
            new("document", "giay-chung-sinh", "anh-mo", "Ảnh mờ, không đọc được ngày sinh.", "Điều 16 Luật Hộ tịch"),
        ]), a, default));
        core.Clock.Advance(TimeSpan.FromDays(1));
        var answered = await Desk.ActAsync(SampleUsers.Citizen, (AnswerSupplement f, Actor a) => f.HandleAsync(new(id, null,
            new JsonObject(), [new("giay-chung-sinh", "ro-net.pdf", new MemoryStream(Desk.SmallPdf()))]), a, default));
        answered.Status.ShouldBe(DossierStatus.Processing);
        answered.CurrentDueAt!.Value.ShouldBeGreaterThan(answered.OriginalDueAt!.Value);
        answered.DueRevisions.Count.ShouldBe(2);
    }

    private async Task TheJournalVerifiesAsync()
    {
        await core.RunAsync((TreeHeads heads) => heads.SealAsync(default));
        var (entries, heads, key) = (new StringWriter(), new StringWriter(), await core.RunAsync((SigningKeys k) => Task.FromResult(k.PublicKeyPem)));
        await core.RunAsync((JournalExport export) => export.WriteEntriesAsync(entries, default));
        await core.RunAsync((JournalExport export) => export.WriteHeadsAsync(heads, default));
        JournalVerifier.Verify(Lines(entries), Lines(heads), key).ShouldBeEmpty();
    }

    private static IEnumerable<string> Lines(StringWriter text) =>
        text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
