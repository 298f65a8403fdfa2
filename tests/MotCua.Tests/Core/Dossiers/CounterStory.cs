using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

/// <summary>A birth registration that the officer enters at the counter of Ba Đình.</summary>
internal static class CounterStory
{
    public static async Task<Dossier> ReceiveAsync(CoreFixture core)
    {
        var draft = await DraftAsync(core);
        return await new Desk(core.Services).ActAsync(SampleUsers.Receiver, (ReceiveAtCounter f, Actor a) =>
            f.HandleAsync(new(draft.Id, ReturnMethod.Counter), a, default));
    }

    public static async Task<DossierDraft> DraftAsync(CoreFixture core)
    {
        var desk = new Desk(core.Services);
        var draft = await desk.ActAsync(SampleUsers.Receiver, (StartDraft f, Actor a) => f.HandleAsync(new(Desk.Birth,
            new() { ["family"] = "married", ["foreignParent"] = false, ["registeredBefore"] = false }, Channel.Direct), a, default));
        foreach (var (page, answers) in Desk.BirthAnswers())
            await desk.ActAsync(SampleUsers.Receiver, (SaveDraftPage f, Actor a) => f.HandleAsync(new(draft.Id, page, answers), a, default));
        await desk.AttachAsync(draft.Id, "giay-chung-sinh", SampleUsers.Receiver);
        return draft;
    }
}
