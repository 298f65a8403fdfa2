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

    private Task<DossierMessage> SendAsync(Dossier dossier, string user, string text = "Xin hỏi hồ sơ đến đâu?") =>
        Desk.ActAsync(user, (SendMessage f, Actor a) => f.HandleAsync(new(dossier.Id, text), a, default));
}
