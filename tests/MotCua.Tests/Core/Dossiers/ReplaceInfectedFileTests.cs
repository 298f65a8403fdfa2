using MotCua.Core.Documents;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Core.Documents;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class ReplaceInfectedFileTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task The_new_file_stands_in_the_place_of_the_first_which_stays_on_the_record()
    {
        var dossier = await InfectedAsync();
        var infected = dossier.Attachments.Single();
        var added = await ReplaceAsync(dossier, SamplePdf.With("/Lang(r1)"));
        var after = await Desk.LoadAsync(dossier.Id);
        after.Attachments.Count.ShouldBe(2);
        after.Attachments.Single(a => a.Id == infected.Id).ReplacedById.ShouldBe(added.Id);
        (added.DocumentCode, added.Round, added.FileName).ShouldBe((infected.DocumentCode, infected.Round, "mới.pdf"));
        (after.Status, after.AnswerDueAt, after.Answers.Count).ShouldBe((dossier.Status, dossier.AnswerDueAt, 1), "no clock moves");
        await Refused.WithAsync("file-not-infected", () => ReplaceAsync(dossier, SamplePdf.With("/Lang(r2)")));
    }

    [Fact]
    public async Task A_sound_file_is_not_replaced_so() => await Refused.WithAsync(
        "file-not-infected", async () => await ReplaceAsync(await Desk.FileBirthAsync(), SamplePdf.With("/Lang(r3)")));

    [Fact]
    public async Task Another_person_sees_nothing_to_replace()
    {
        var dossier = await InfectedAsync();
        await Refused.AsAbsentAsync(() => ReplaceAsync(dossier, SamplePdf.With("/Lang(r4)"), SampleUsers.OtherCitizen));
    }

    [Fact]
    public async Task A_closed_dossier_takes_no_more_files()
    {
        var dossier = await InfectedAsync();
        await Desk.ActAsync(SampleUsers.Citizen, (WithdrawDossier f, Actor a) => f.HandleAsync(new(dossier.Id, null, "đổi ý"), a, default));
        await Refused.WithAsync("dossier-already-ended", () => ReplaceAsync(dossier, SamplePdf.With("/Lang(r5)")));
    }

    private async Task<Dossier> InfectedAsync()
    {
        var dossier = await Desk.FileBirthAsync();
        await core.RunAsync((RecordScan f) => f.HandleAsync(
            new(dossier.Attachments.Single().FileHash, new ScanAnswer(false, "Own.Test")), Actor.System, default));
        return dossier;
    }

    private Task<Attachment> ReplaceAsync(Dossier dossier, byte[] content, string username = SampleUsers.Citizen) =>
        Desk.ActAsync(username, (ReplaceInfectedFile f, Actor a) => f.HandleAsync(
            new(dossier.Id, dossier.Attachments.First().Id, "mới.pdf", new MemoryStream(content)), a, default));
}
