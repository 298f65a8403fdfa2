using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class RefuseWithdrawalTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task The_leader_says_why_once_and_the_applicant_may_ask_again()
    {
        var (dossier, asked) = await AskedAsync();
        await Refused.WithAsync("needs-role-here", () => RefuseAsync(asked, SampleUsers.Specialist));
        await Refused.AsAbsentAsync(() => RefuseAsync(asked, SampleUsers.SocialInsurance));
        await Refused.WithAsync("reason-needed", () => RefuseAsync(asked, SampleUsers.Leader, ""));
        var refused = await RefuseAsync(asked, SampleUsers.Leader);
        (refused.Granted, refused.Answer).ShouldBe((false, "Đã ký giấy khai sinh."));
        await Refused.WithAsync("withdrawal-decided", () => RefuseAsync(asked, SampleUsers.Leader));
        (await AskAsync(dossier.Id)).Id.ShouldNotBe(asked.Id);
    }

    [Fact]
    public async Task What_was_said_stays_out_of_the_journal()
    {
        var (_, asked) = await AskedAsync();
        await RefuseAsync(asked, SampleUsers.Leader);
        (await core.ReadAsync(db => db.JournalEntries.Where(e => e.StreamId == asked.Id).Select(e => e.Payload).ToListAsync()))
            .ShouldAllBe(p => !p.Contains("nhầm") && !p.Contains("khai sinh"));
    }

    private async Task<(Dossier, WithdrawalRequest)> AskedAsync()
    {
        var dossier = await Desk.ReceivedBirthAsync();
        return (dossier, await AskAsync(dossier.Id));
    }

    private Task<WithdrawalRequest> AskAsync(Guid dossier) =>
        Desk.ActAsync(SampleUsers.Citizen, (AskWithdrawal f, Actor a) => f.HandleAsync(new(dossier, "Nộp nhầm."), a, default));

    private Task<WithdrawalRequest> RefuseAsync(WithdrawalRequest asked, string user, string answer = "Đã ký giấy khai sinh.") =>
        Desk.ActAsync(user, (RefuseWithdrawal f, Actor a) => f.HandleAsync(new(asked.Id, answer), a, default));
}
