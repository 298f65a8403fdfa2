using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class FileComplaintTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task It_has_a_clock_of_its_own_and_the_dossier_keeps_its_date()
    {
        var dossier = await Desk.ReceivedBirthAsync();
        var complaint = await FileAsync(dossier, SampleUsers.Citizen);
        complaint.AnswerDueAt.ShouldBeInRange(SampleWorld.Now.AddDays(13), SampleWorld.Now.AddDays(15));
        complaint.UnitId.ShouldBe(dossier.ResolvingUnitId);
        (await Desk.LoadAsync(dossier.Id)).CurrentDueAt.ShouldBe(dossier.CurrentDueAt);
    }

    [Fact]
    public async Task Words_are_needed_and_officers_do_not_complain_here()
    {
        var dossier = await Desk.FileBirthAsync();
        await Refused.WithAsync("text-needed", () => FileAsync(dossier, SampleUsers.Citizen, ""));
        await Refused.WithAsync("complaint-applicant-only", () => FileAsync(dossier, SampleUsers.Receiver));
    }

    private Task<Complaint> FileAsync(Dossier dossier, string user, string text = "Chậm trả lời.") =>
        Desk.ActAsync(user, (FileComplaint f, Actor a) => f.HandleAsync(new(dossier.Id, text), a, default));
}
