using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class RemoveDraftFileTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task A_file_taken_out_leaves_the_draft_incomplete()
    {
        var draft = await Desk.BirthDraftAsync();
        var file = await core.ReadAsync(db => db.DossierDrafts.Where(d => d.Id == draft.Id).SelectMany(d => d.Files).SingleAsync());
        await RemoveAsync(draft.Id, file.Id);
        await Refused.WithAsync("draft-incomplete", () => Desk.ActAsync(SampleUsers.Citizen, (SubmitDraft f, Actor a) =>
            f.HandleAsync(new(draft.Id, ReturnMethod.Electronic), a, default)));
        await Refused.AsAbsentAsync(() => RemoveAsync(draft.Id, file.Id));
    }

    [Fact]
    public async Task A_submitted_draft_keeps_its_files()
    {
        var draft = await Desk.BirthDraftAsync();
        var file = await core.ReadAsync(db => db.DossierDrafts.Where(d => d.Id == draft.Id).SelectMany(d => d.Files).SingleAsync());
        await Desk.ActAsync(SampleUsers.Citizen, (SubmitDraft f, Actor a) => f.HandleAsync(new(draft.Id, ReturnMethod.Electronic), a, default));
        await Refused.WithAsync("draft-submitted", () => RemoveAsync(draft.Id, file.Id));
    }

    private Task<int> RemoveAsync(Guid draft, Guid file) => Desk.ActAsync(SampleUsers.Citizen, async (RemoveDraftFile f, Actor a) =>
    {
        await f.HandleAsync(new(draft, file), a, default);
        return 0;
    });
}
