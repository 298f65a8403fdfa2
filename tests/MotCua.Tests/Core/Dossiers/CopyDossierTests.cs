using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Tests.Core.People;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class CopyDossierTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task Answers_come_along_uploaded_files_do_not_and_every_page_is_read_again()
    {
        var dossier = await Desk.FileBirthAsync();
        var plan = await PlanAsync(dossier.Id);
        plan.NotCopied.Select(d => d.Code).ShouldBe(["giay-chung-sinh"]);
        var draft = await CopyAsync(dossier.Id);
        var answers = (JsonObject)JsonNode.Parse(draft.Answers)!;
        answers["childName"]!.ToString().ShouldBe("Trần Minh Anh");
        answers.Count.ShouldBe(plan.Answers.Count);
        (draft.DonePages, draft.Files.Count, draft.CopiedFromId).ShouldBe(("", 0, dossier.Id));
        draft.CaseCode.ShouldBe(dossier.CaseCode);
        await Refused.WithAsync("draft-incomplete", () => Desk.ActAsync(SampleUsers.Citizen, (SubmitDraft f, Actor a) =>
            f.HandleAsync(new(draft.Id, ReturnMethod.Electronic), a, default)));
    }

    [Fact]
    public async Task A_result_of_the_vault_comes_along_while_it_is_valid()
    {
        var dossier = await Desk.FileBirthAsync();
        var item = await VaultItemAsync(dossier, await ReplaceableAsync(dossier));
        (await PlanAsync(dossier.Id)).Papers.ShouldHaveSingleItem().VaultItemId.ShouldBe(item);
        (await CopyAsync(dossier.Id)).Files.ShouldHaveSingleItem().VaultItemId.ShouldBe(item);
        await core.RunAsync<AppDbContext>(async db =>
        {
            (await db.VaultItems.SingleAsync(v => v.Id == item)).ValidTo = new(2026, 3, 2);
            await db.SaveChangesAsync();
        });
        (await PlanAsync(dossier.Id)).Papers.ShouldBeEmpty();
    }

    [Fact]
    public async Task Nobody_copies_the_dossier_of_another_without_a_mandate_to_fill_in()
    {
        var story = new MandateStory(core);
        var dossier = await Desk.FileBirthAsync();
        await Refused.AsAbsentAsync(() => CopyAsync(dossier.Id, SampleUsers.OtherCitizen));
        await Refused.WithAsync("sign-in-to-file", () => CopyAsync(dossier.Id, SampleUsers.Receiver));
        await story.HeldAsync(MandateActs.Follow);
        await Refused.WithAsync("mandate-outside-scope", () => CopyAsync(dossier.Id, SampleUsers.OtherCitizen));
        var mandate = await story.HeldAsync(MandateActs.Follow | MandateActs.Fill);
        (await CopyAsync(dossier.Id, SampleUsers.OtherCitizen)).MandateId.ShouldBe(mandate.Id);
    }

    private Task<DossierDraft> CopyAsync(Guid id, string user = SampleUsers.Citizen) =>
        Desk.ActAsync(user, (CopyDossier f, Actor a) => f.HandleAsync(new(id), a, default));

    private async Task<CopyPlan> PlanAsync(Guid id)
    {
        var dossier = await Desk.LoadAsync(id);
        return await core.RunAsync((CopyPlans p) => p.OfAsync(dossier, default));
    }

    /// <summary>A document of the procedure that a result may replace, and the code of that result.</summary>
    private async Task<(string Document, string Result)> ReplaceableAsync(Dossier dossier)
    {
        var sheet = (await core.RunAsync((MotCua.Core.Catalogue.ProcedureCatalogue c) => c.VersionAsync(dossier.ProcedureVersionId, default))).Package.Sheet;
        var document = sheet.Documents.First(d => d.ReplacedBy.Count > 0);
        return (document.Code, document.ReplacedBy[0]);
    }

    /// <summary>Puts a result into the vault and into the dossier, as if it had been used there.</summary>
    private async Task<Guid> VaultItemAsync(Dossier dossier, (string Document, string Result) paper)
    {
        var id = Guid.NewGuid();
        var hash = dossier.Attachments.Count > 0 ? dossier.Attachments[0].FileHash : (await Desk.LoadAsync(dossier.Id)).Attachments[0].FileHash;
        await core.ArrangeAsync(db =>
        {
            db.VaultItems.Add(new VaultItem
            {
                Id = id, PersonId = dossier.ApplicantPersonId!.Value, ResultCode = paper.Result, NameVi = "Kết quả", NameEn = "Result", Number = "1",
                IssuedByUnitId = dossier.ResolvingUnitId, IssuedOn = new(2026, 1, 5), SourceDossierId = dossier.Id, SourceDossierCode = dossier.Code, FileHash = hash,
            });
            db.Add(new Attachment
            {
                Id = Guid.NewGuid(), DossierId = dossier.Id, DocumentCode = paper.Document, FileHash = hash, FileName = "ket-qua.pdf", Size = 1, Round = 1,
                VaultItemId = id, AddedAt = SampleWorld.Now,
            });
        });
        return id;
    }
}
