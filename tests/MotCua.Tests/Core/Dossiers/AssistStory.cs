using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

/// <summary>A helper fills in a birth registration for a mother, as tests begin with it.</summary>
internal sealed class AssistStory(CoreFixture core)
{
    public Desk Desk { get; } = new(core.Services);

    public async Task<DossierDraft> DraftAsync(string helper = SampleUsers.Receiver)
    {
        var draft = await Desk.ActAsync(helper, (StartDraft f, Actor a) => f.HandleAsync(new(Desk.Birth,
            new() { ["family"] = "married", ["foreignParent"] = false, ["registeredBefore"] = false }, Channel.Online), a, default));
        foreach (var (page, answers) in Desk.BirthAnswers())
            await Desk.ActAsync(helper, (SaveDraftPage f, Actor a) => f.HandleAsync(new(draft.Id, page, answers), a, default));
        await Desk.AttachAsync(draft.Id, "giay-chung-sinh", helper);
        return draft;
    }

    public Task<IssuedLink<FilingConsent>> AskAsync(Guid draftId, string helper = SampleUsers.Receiver) =>
        Desk.ActAsync(helper, (AskConsent f, Actor a) => f.HandleAsync(new(draftId, ReturnMethod.Counter), a, default));

    public async Task<IssuedLink<FilingConsent>> AskedAsync() => await AskAsync((await DraftAsync()).Id);

    public Task<ConsentView> OpenAsync(IssuedLink<FilingConsent> issued, string? code = null, Actor? actor = null) =>
        core.RunAsync((OpenConsent f) => f.HandleAsync(new(issued.Link.Id, issued.Link.Key, code ?? issued.Code, false), actor ?? Actor.Anonymous, default));

    /// <summary>The mother agrees, signed in; or whoever is given.</summary>
    public async Task<Dossier> GiveAsync(IssuedLink<FilingConsent> issued, Actor? actor = null, string? code = null, bool onHelperDevice = false)
    {
        actor ??= await core.ActorAsync(SampleUsers.Citizen);
        return await core.RunAsync((GiveConsent f) => f.HandleAsync(new(issued.Link.Id, issued.Link.Key, code ?? issued.Code, onHelperDevice), actor, default));
    }

    /// <summary>The person agrees in front of a second officer.</summary>
    public Task<Dossier> WitnessAsync(IssuedLink<FilingConsent> issued, string officer, bool identity = true, bool heard = true) =>
        Desk.ActAsync(officer, (WitnessConsent f, Actor a) => f.HandleAsync(new(issued.Link.Id, identity, heard), a, default));

    /// <summary>Another officer at the counter of the helper.</summary>
    public async Task<string> SecondReceiverAsync()
    {
        await CounterOfficerAsync(SampleUsers.Clerk);
        return SampleUsers.Clerk;
    }

    public Task<FilingConsent> LoadAsync(IssuedLink<FilingConsent> issued) =>
        core.ReadAsync(db => db.FilingConsents.AsNoTracking().SingleAsync(c => c.Id == issued.Link.Id));

    /// <summary>A member of a community team who may help in one commune for some days.</summary>
    public Task CommunityHelperAsync(string username, string unitOf, DateOnly? to = null) => GrantAsync(username, unitOf, Role.Assist, to);

    private Task CounterOfficerAsync(string username) => GrantAsync(username, SampleUsers.Receiver, Role.Receive, null);

    private Task GrantAsync(string username, string unitOf, Role role, DateOnly? to) => core.RunAsync<AppDbContext>(async db =>
    {
        var unit = await db.Accounts.Where(a => a.Username == unitOf).Join(db.Officers, a => a.OfficerId, o => o.Id, (_, o) => o.UnitId).SingleAsync();
        var officer = await db.Accounts.Where(a => a.Username == username).Select(a => a.OfficerId!.Value).SingleAsync();
        db.RoleGrants.RemoveRange(db.RoleGrants.Where(g => g.OfficerId == officer));
        db.RoleGrants.Add(new()
        {
            Id = Guid.NewGuid(), OfficerId = officer, Role = role, UnitId = unit, ValidFrom = new(2026, 1, 1), ValidTo = to,
        });
        await db.SaveChangesAsync();
    });
}
