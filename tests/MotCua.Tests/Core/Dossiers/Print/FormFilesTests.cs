using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers.Print;

public sealed class FormFilesTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task A_form_is_the_same_file_before_and_after_the_worker_drew_it()
    {
        var form = await ReceivedFormAsync();
        form.FileHash.ShouldBeNull();
        var before = await OpenAsync(form.Id, SampleUsers.Receiver);
        await core.RunAsync<FormDrawing>(w => w.RunAsync(default));
        var drawn = await core.ReadAsync(db => db.Set<IssuedForm>().AsNoTracking().SingleAsync(f => f.Id == form.Id));
        drawn.FileHash.ShouldBe(Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(before)));
        (await OpenAsync(form.Id, SampleUsers.Receiver)).ShouldBe(before);
        (await core.ReadAsync(db => db.Set<IssuedForm>().CountAsync(f => f.FileHash == null))).ShouldBe(0);
    }

    [Fact]
    public async Task A_form_names_the_ward_as_its_place()
    {
        var form = await ReceivedFormAsync();
        var printed = new PrintedText(await OpenAsync(form.Id, SampleUsers.Receiver));
        printed.Text.ShouldContain("Ba Đình, ngày 03 tháng 03 năm 2026");
    }

    [Fact]
    public async Task Who_may_not_see_the_dossier_finds_no_form()
    {
        var form = await ReceivedFormAsync();
        await Should.ThrowAsync<NotFoundException>(() => OpenAsync(form.Id, SampleUsers.Administrator));
        await Should.ThrowAsync<NotFoundException>(() => OpenAsync(Guid.Empty, SampleUsers.Receiver));
    }

    private async Task<IssuedForm> ReceivedFormAsync()
    {
        var filed = await Desk.FileBirthAsync();
        await Desk.ReceiveAsync(filed.Id);
        return (await Desk.LoadAsync(filed.Id)).Forms.Single(f => f.Form == 1);
    }

    private async Task<byte[]> OpenAsync(Guid id, string user)
    {
        var actor = await core.ActorAsync(user);
        await using var scope = core.Services.CreateAsyncScope();
        var file = await scope.ServiceProvider.GetRequiredService<FormFiles>().OpenAsync(id, actor, default);
        await using var content = file.Content;
        using var read = new MemoryStream();
        await content.CopyToAsync(read);
        return read.ToArray();
    }
}
