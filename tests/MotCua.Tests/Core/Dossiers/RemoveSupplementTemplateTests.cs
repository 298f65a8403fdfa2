using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class RemoveSupplementTemplateTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task Only_whoever_leads_the_unit()
    {
        var (head, specialist) = (await core.ActorAsync(SampleUsers.Head), await core.ActorAsync(SampleUsers.Specialist));
        var template = await core.RunAsync((SaveSupplementTemplate f) => f.HandleAsync(new(head.UnitId!.Value, "Cũ", "Lời cũ.", ""), head, default));
        await Refused.AsAbsentAsync(() => core.RunAsync<RemoveSupplementTemplate>(f => f.HandleAsync(new(template.Id), specialist, default)));
        await core.RunAsync<RemoveSupplementTemplate>(f => f.HandleAsync(new(template.Id), head, default));
        (await core.ReadAsync(db => db.SupplementTemplates.CountAsync())).ShouldBe(0);
    }
}
