using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class RequestFinancialDutyTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task The_applicant_is_asked_and_the_clock_stands_still_by_law()
    {
        var received = await Desk.ReceivedBirthAsync();
        var asked = await AskAsync(received.Id, SampleUsers.Specialist);
        asked.Status.ShouldBe(DossierStatus.FinancialDuty);
        asked.Holder.ShouldBe(HolderKind.Applicant);
        var pause = asked.Pauses.Single();
        (pause.Kind, pause.LegalBasis, pause.ToAt).ShouldBe(("financial-duty", "Điều 18 NĐ 151/2025/NĐ-CP", null));
        var duty = asked.OpenFinancialDuty.ShouldNotBeNull();
        (duty.Amount, duty.Notice).ShouldBe((1_250_000L, "Lệ phí theo thông báo số 12"));
        var step = asked.OpenWork.First();
        asked.WhyNotWork(step, await core.ActorAsync(SampleUsers.Specialist))!.Code.ShouldBe("dossier-not-processing");
    }

    [Fact]
    public async Task It_needs_amount_words_and_law()
    {
        var received = await Desk.ReceivedBirthAsync();
        await Refused.WithAsync("amount-out-of-range", () => AskAsync(received.Id, SampleUsers.Specialist, amount: 0));
        await Refused.WithAsync("amount-out-of-range", () => AskAsync(received.Id, SampleUsers.Specialist, amount: long.MaxValue));
        await Refused.WithAsync("reason-needed", () => AskAsync(received.Id, SampleUsers.Specialist, notice: ""));
        await Refused.WithAsync("legal-basis-needed", () => AskAsync(received.Id, SampleUsers.Specialist, law: " "));
        await Refused.WithAsync("pay-by-in-the-past", () => AskAsync(received.Id, SampleUsers.Specialist, payBy: new(2026, 3, 2)));
        await Refused.WithAsync("needs-role-here", () => AskAsync(received.Id, SampleUsers.Receiver));
    }

    [Fact]
    public async Task Only_while_it_is_processed_and_one_at_a_time()
    {
        var filed = await Desk.FileBirthAsync();
        await Refused.AsAbsentAsync(() => AskAsync(filed.Id, SampleUsers.Police));
        await Refused.WithAsync("dossier-not-processing", () => AskAsync(filed.Id, SampleUsers.Specialist));
        var received = await Desk.ReceivedBirthAsync();
        await AskAsync(received.Id, SampleUsers.Leader);
        await Refused.WithAsync("dossier-not-processing", () => AskAsync(received.Id, SampleUsers.Leader));
    }

    private Task<Dossier> AskAsync(
        Guid id, string user, long amount = 1_250_000, string notice = "Lệ phí theo thông báo số 12",
        string law = "Điều 18 NĐ 151/2025/NĐ-CP", DateOnly? payBy = null) =>
        Desk.ActAsync(user, (RequestFinancialDuty f, Actor a) => f.HandleAsync(new(id, null, amount, notice, law, payBy), a, default));
}
