using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class SendMessageTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task Both_sides_write_and_the_words_stay_out_of_the_journal()
    {
        var dossier = await Desk.FileBirthAsync();
        (await SendAsync(dossier, SampleUsers.Citizen)).OfficerId.ShouldBeNull();
        var answer = await SendAsync(dossier, SampleUsers.Receiver);
        answer.OfficerId.ShouldNotBeNull();
        (await core.ReadAsync(db => db.JournalEntries.SingleAsync(e => e.StreamId == answer.Id))).Payload.ShouldNotContain("Xin hỏi");
        (await core.ReadAsync(db => db.Dossiers.SingleAsync(d => d.Id == dossier.Id))).Version.ShouldBe(dossier.Version);
    }

    [Fact]
    public async Task Words_are_needed_and_a_stranger_or_an_inspector_does_not_write()
    {
        var dossier = await Desk.FileBirthAsync();
        await Refused.WithAsync("text-needed", () => SendAsync(dossier, SampleUsers.Citizen, " "));
        await Should.ThrowAsync<NotFoundException>(() => SendAsync(dossier, SampleUsers.OtherCitizen));
        await Refused.WithAsync("needs-role-here", () => SendAsync(dossier, SampleUsers.Inspector));
    }

    [Fact]
    public async Task A_form_sent_twice_is_one_message_and_other_words_from_it_are_another()
    {
        var dossier = await Desk.FileBirthAsync();
        var once = Guid.NewGuid();
        var first = await SendAsync(dossier, SampleUsers.Citizen, "Một.", once);
        (await SendAsync(dossier, SampleUsers.Citizen, " Một. ", once)).Id.ShouldBe(first.Id);
        await SendAsync(dossier, SampleUsers.Citizen, "Hai.", once);
        await SendAsync(dossier, SampleUsers.Citizen, "Một.", Guid.NewGuid());
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => SendAsync(dossier, SampleUsers.Citizen, "Ba.", once)));
        (await core.ReadAsync(db => db.DossierMessages.CountAsync(m => m.DossierId == dossier.Id))).ShouldBe(4);
    }

    private Task<DossierMessage> SendAsync(Dossier dossier, string user, string text = "Xin hỏi hồ sơ đến đâu?", Guid? once = null) =>
        Desk.ActAsync(user, (SendMessage f, Actor a) => f.HandleAsync(new(dossier.Id, text, once), a, default));
}
