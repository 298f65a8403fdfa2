using System.Net;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Portal;

/// <summary>Anybody who holds a form can verify it, and learns nothing about a person.</summary>
public sealed class VerifyPageTests(WebFixture web) : IClassFixture<WebFixture>
{
    private Desk Desk => new(web.Services);

    [Fact]
    public async Task A_genuine_form_is_said_so_without_a_name()
    {
        var form = await ReceivedFormAsync();
        using var stranger = web.Open();
        await stranger.GetAsync(PathOf(form));
        stranger.Words.ShouldContain("Giấy thật");
        foreach (var part in (string[])["Mẫu số 01", form.Number, "Ba Đình", "03/03/2026"])
            stranger.Words.ShouldContain(part);
        foreach (var personal in (string[])["Nguyễn Thị Mai", "Quán Thánh", "0900000001", "001194000001"])
            stranger.Text.ShouldNotContain(personal);
    }

    [Fact]
    public async Task A_paper_with_another_check_is_not()
    {
        var form = await ReceivedFormAsync();
        using var stranger = web.Open();
        await stranger.GetAsync($"/verify/{form.Id:N}/000000000000");
        stranger.Words.ShouldContain("không khớp với giấy mà cơ quan đã cấp");
        await stranger.GetAsync($"/verify/{form.Id:N}/0");
        stranger.Words.ShouldNotContain("Giấy thật");
        await stranger.GetAsync($"/verify/{Guid.NewGuid():N}/000000000000");
        stranger.Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task What_was_changed_after_issue_is_found_out()
    {
        var form = await ReceivedFormAsync();
        await web.ArrangeAsync(async db =>
        {
            var row = await db.Set<IssuedForm>().SingleAsync(f => f.Id == form.Id);
            row.Content = row.Content.Replace("03", "04", StringComparison.Ordinal);
        });
        using var stranger = web.Open();
        await stranger.GetAsync(PathOf(form));
        stranger.Words.ShouldContain("không khớp với sổ nhật ký lúc cấp");
    }

    [Fact]
    public async Task The_file_itself_can_be_compared()
    {
        var form = await ReceivedFormAsync();
        using var officer = await web.SignInAsync(SampleUsers.Receiver);
        var code = FormContent.Read(form.Content).DossierCode;
        await officer.GetAsync($"/office/dossiers/{code}/forms/{form.Id:D}");
        var pdf = officer.Bytes;
        using var stranger = web.Open();
        await stranger.GetAsync(PathOf(form));
        await stranger.UploadAsync(PathOf(form), [], ("Pdf", "mau.pdf", pdf));
        stranger.Words.ShouldContain("giống hệt");
        pdf[^20] ^= 1;
        await stranger.UploadAsync(PathOf(form), [], ("Pdf", "mau.pdf", pdf));
        stranger.Words.ShouldContain("khác tệp cơ quan đã cấp");
        await stranger.UploadAsync(PathOf(form), [], ("Pdf", "mau.pdf", []));
        stranger.Words.ShouldContain("Tệp trống");
    }

    [Fact]
    public async Task A_register_is_verified_like_a_form()
    {
        await ReceivedFormAsync();
        using var officer = await web.SignInAsync(SampleUsers.Receiver);
        await officer.GetAsync("/office/registers");
        await officer.PostAsync("/office/registers");
        officer.Address.ShouldBe("/office/registers", officer.Words);
        var register = await web.ReadAsync(db => db.IssuedRegisters.AsNoTracking().OrderByDescending(r => r.IssuedAt).FirstAsync());
        officer.Words.ShouldContain(register.Number);
        await officer.GetAsync($"/office/registers/{register.Id:D}/pdf");
        officer.Bytes.AsSpan(0, 4).SequenceEqual("%PDF"u8).ShouldBeTrue();
        await officer.GetAsync($"/office/registers/{register.Id:D}/csv");
        officer.Text.ShouldContain("Nguyễn Thị Mai");
        using var stranger = web.Open();
        await stranger.GetAsync(FormProof.PathOf(register.Id, FormProof.HashOf(register.Content)));
        stranger.Words.ShouldContain("Giấy thật");
        stranger.Text.ShouldNotContain("Nguyễn Thị Mai");
    }

    private async Task<IssuedForm> ReceivedFormAsync() =>
        (await Desk.LoadAsync((await Desk.ReceivedBirthAsync()).Id)).Forms.Single(f => f.Form == 1);

    private static string PathOf(IssuedForm form) => FormProof.PathOf(form.Id, FormProof.HashOf(form.Content));
}
