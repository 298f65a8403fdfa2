using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Documents;
using MotCua.Core.Dossiers;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

/// <summary>What the city issued once is not asked again: a paper is replaced by a result in the vault.</summary>
public sealed class UseVaultItemTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task A_result_of_the_city_replaces_the_paper_once()
    {
        var (draft, document, result) = await DraftAsync();
        var item = await OwnAsync(result);
        var file = await UseAsync(draft, document, item.Id);
        (file.VaultItemId, file.FileHash).ShouldBe((item.Id, item.FileHash));
        file.Size.ShouldBe(4711);
        await Refused.WithAsync("vault-item-used", () => UseAsync(draft, document, item.Id));
    }

    [Fact]
    public async Task Neither_a_replaced_nor_an_expired_nor_an_unfitting_result()
    {
        var (draft, document, result) = await DraftAsync();
        var replaced = await OwnAsync(result, v => v.ReplacedById = Guid.NewGuid());
        await Refused.WithAsync("vault-item-not-valid", () => UseAsync(draft, document, replaced.Id));
        var expired = await OwnAsync(result, v => v.ValidTo = new DateOnly(2026, 3, 2));
        await Refused.WithAsync("vault-item-not-valid", () => UseAsync(draft, document, expired.Id));
        var other = await OwnAsync("KQ.NONE");
        await Refused.WithAsync("vault-item-does-not-fit", () => UseAsync(draft, document, other.Id));
    }

    [Fact]
    public async Task Nothing_from_another_persons_vault()
    {
        var (draft, document, result) = await DraftAsync();
        var foreign = await OwnAsync(result, null, SampleUsers.OtherCitizen);
        await Refused.AsAbsentAsync(() => UseAsync(draft, document, foreign.Id));
    }

    /// <summary>A draft of the residence registration, with a document that a result replaces.</summary>
    private async Task<(Guid Draft, string Document, string Result)> DraftAsync()
    {
        var sheet = (await core.RunAsync((ProcedureCatalogue c) => c.CurrentAsync(Desk.Residence, default))).Package.Sheet;
        var document = sheet.Documents.First(d => d.ReplacedBy.Count > 0);
        var version = await core.ReadAsync(db => db.Procedures.SingleAsync(p => p.Code == Desk.Residence));
        var draft = new DossierDraft
        {
            Id = Guid.NewGuid(), PersonId = (await core.ActorAsync(SampleUsers.Citizen)).PersonId, ProcedureCode = Desk.Residence,
            ProcedureVersionId = version.CurrentVersionId!.Value, CaseCode = sheet.Cases[0].Code, Channel = Channel.Online,
            ExpiresAt = SampleWorld.Now.AddDays(1), Version = 1,
        };
        await core.ArrangeAsync(db => db.Add(draft));
        return (draft.Id, document.Code, document.ReplacedBy[0]);
    }

    private async Task<VaultItem> OwnAsync(string result, Action<VaultItem>? change = null, string owner = SampleUsers.Citizen)
    {
        var item = new VaultItem
        {
            Id = Guid.NewGuid(), PersonId = (await core.ActorAsync(owner)).PersonId!.Value, ResultCode = result, NameVi = "Giấy khai sinh",
            NameEn = "Birth certificate", Number = "1/2026/H26.101", IssuedOn = new DateOnly(2026, 1, 5), SourceDossierCode = "x",
            FileHash = new string('a', 64), Version = 1,
        };
        change?.Invoke(item);
        await core.ArrangeAsync(db => db.Add(item));
        if (!await core.ReadAsync(db => db.StoredFiles.AnyAsync(f => f.Hash == item.FileHash)))
            await core.ArrangeAsync(db => db.Add(new StoredFile { Hash = item.FileHash, Size = 4711, MediaType = "application/pdf" }));
        return item;
    }

    private Task<DraftFile> UseAsync(Guid draft, string document, Guid item) => Desk.ActAsync(
        SampleUsers.Citizen, (UseVaultItem f, Actor a) => f.HandleAsync(new(draft, document, item), a, default));
}
