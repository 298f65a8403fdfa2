using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class ReturnResultTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task The_result_goes_to_a_person_whose_identity_was_checked_once()
    {
        var id = (await Desk.ReceivedBirthAsync()).Id;
        await Refused.WithAsync("result-not-ready", () => ReturnAsync(id, true));
        await Desk.FinishAsync(id, Desk.InBaDinh);
        await Refused.WithAsync("identity-not-checked", () => ReturnAsync(id, false));
        await Refused.WithAsync("needs-role-here", () => ReturnAsync(id, true, SampleUsers.Clerk));
        (await ReturnAsync(id, true)).Status.ShouldBe(DossierStatus.Returned);
        await Refused.WithAsync("result-not-ready", () => ReturnAsync(id, true));
    }

    private Task<Dossier> ReturnAsync(Guid id, bool identity, string user = SampleUsers.Receiver) => Desk.ActAsync(
        user, (ReturnResult f, Actor a) => f.HandleAsync(new(id, null, ReturnMethod.Counter, identity), a, default));
}
