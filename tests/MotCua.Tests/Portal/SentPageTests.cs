using System.Net;
using MotCua.Core.Documents;
using Microsoft.EntityFrameworkCore;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Portal;

/// <summary>What a person sent can be read again, and a received dossier can be asked back.</summary>
public sealed class SentPageTests(WebFixture web) : IClassFixture<WebFixture>
{
    private Desk Desk => new(web.Services);

    [Fact]
    public async Task Answers_and_files_are_there_again_for_the_owner_alone()
    {
        var dossier = await Desk.ReceivedBirthAsync();
        using var owner = await web.SignInAsync(SampleUsers.Citizen);
        await owner.GetAsync($"/dossiers/{dossier.Code}");
        await owner.GetAsync(owner.Page.QuerySelectorAll("main a").Single(a => a.TextContent == "Những gì bạn đã gửi").GetAttribute("href")!);
        owner.Words.ShouldContain("Nguyễn Thị Mai");
        owner.Page.QuerySelectorAll("main a").ShouldContain(a => a.GetAttribute("href") == $"/dossiers/{dossier.Code}/filed");
        var file = owner.Page.QuerySelectorAll("main a[download]").Single().GetAttribute("href")!;
        await owner.GetAsync(file);
        (owner.Status, owner.Bytes.Length).ShouldBe((HttpStatusCode.OK, (int)dossier.Attachments[0].Size));
        using var other = await web.SignInAsync(SampleUsers.OtherCitizen);
        foreach (var address in new[] { file, $"/dossiers/{dossier.Code}/sent" })
        {
            await other.GetAsync(address);
            other.Status.ShouldBe(HttpStatusCode.NotFound);
        }
        await web.ArrangeAsync(db => db.StoredFiles.Where(f => f.Hash == dossier.Attachments[0].FileHash).ExecuteUpdateAsync(s => s.SetProperty(f => f.Verdict, FileVerdict.Infected)));
        await owner.GetAsync(file);
        owner.Status.ShouldNotBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_applicant_asks_to_withdraw_and_reads_what_the_leader_says()
    {
        var dossier = await Desk.ReceivedBirthAsync();
        using var owner = await web.SignInAsync(SampleUsers.Citizen);
        await owner.GetAsync($"/dossiers/{dossier.Code}");
        await owner.PostAsync($"/dossiers/{dossier.Code}?handler=AskWithdrawal", new() { ["Reason"] = "Nộp nhầm phường." });
        owner.Words.ShouldContain("Lãnh đạo chưa quyết định");
        using var leader = await web.SignInAsync(SampleUsers.Leader);
        var duty = await leader.GetAsync("/office/duty");
        await leader.GetAsync(duty.QuerySelectorAll("main a").Single(a => a.TextContent == dossier.Code).GetAttribute("href")!);
        leader.Words.ShouldContain("Nộp nhầm phường.");
        await leader.PostAsync($"/office/dossiers/{dossier.Code}/withdraw?handler=Refuse", new() { ["Answer"] = "Đúng phường rồi." });
        await owner.GetAsync($"/dossiers/{dossier.Code}");
        owner.Words.ShouldContain("Đúng phường rồi.");
        await owner.PostAsync($"/dossiers/{dossier.Code}?handler=AskWithdrawal", new() { ["Reason"] = "Vẫn xin rút." });
        await leader.GetAsync($"/office/dossiers/{dossier.Code}/withdraw");
        await leader.PostAsync($"/office/dossiers/{dossier.Code}/withdraw");
        await owner.GetAsync($"/dossiers/{dossier.Code}");
        owner.Words.ShouldContain("Đã rút hồ sơ");
    }
}
