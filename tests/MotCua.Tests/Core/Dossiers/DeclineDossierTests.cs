using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class DeclineDossierTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task Declining_says_why_and_by_which_law_on_form_03()
    {
        var filed = await Desk.FileBirthAsync();
        var declined = await DeclineAsync(filed.Id, "Không thuộc thẩm quyền.", "Điều 13 Luật Hộ tịch");
        declined.Status.ShouldBe(DossierStatus.Declined);
        declined.Holder.ShouldBe(HolderKind.Nobody);
        declined.Forms.Select(f => f.Form).ShouldContain(3);
        await Refused.WithAsync("dossier-already-answered", () => Desk.ReceiveAsync(filed.Id));
    }

    [Theory]
    [InlineData("", "Điều 13 Luật Hộ tịch", "reason-needed")]
    [InlineData("Không thuộc thẩm quyền.", " ", "legal-basis-needed")]
    public async Task Neither_reason_nor_law_may_be_missing(string reason, string law, string code)
    {
        var filed = await Desk.FileBirthAsync();
        await Refused.WithAsync(code, () => DeclineAsync(filed.Id, reason, law));
        (await Desk.LoadAsync(filed.Id)).Status.ShouldBe(DossierStatus.Submitted);
    }

    [Fact]
    public async Task A_specialist_does_not_decline()
    {
        var filed = await Desk.FileBirthAsync();
        await Refused.WithAsync("needs-role-here", () => DeclineAsync(filed.Id, "x", "y", SampleUsers.Specialist));
    }

    private Task<Dossier> DeclineAsync(Guid id, string reason, string law, string user = SampleUsers.Receiver) =>
        Desk.ActAsync(user, (DeclineDossier f, Actor a) => f.HandleAsync(new(id, null, "other", reason, law), a, default));
}
