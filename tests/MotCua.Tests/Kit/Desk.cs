using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.People;
using MotCua.Core.Platform;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Writer;

namespace MotCua.Tests.Kit;

/// <summary>
/// Carries sample dossiers along by the same features people use, one scope each, so that a test can begin where its
/// story begins.
/// </summary>
public sealed class Desk(IServiceProvider services)
{
    public const string Birth = "1.001193";
    public const string Residence = "1.004222";
    public const string JointBirth = "2.000986";
    public const string BaDinh = "00004";

    /// <summary>Runs one feature as a sample user.</summary>
    public async Task<TResult> ActAsync<TFeature, TResult>(string username, Func<TFeature, Actor, Task<TResult>> act)
        where TFeature : notnull
    {
        var actor = await ActorAsync(username);
        await using var scope = services.CreateAsyncScope();
        return await act(scope.ServiceProvider.GetRequiredService<TFeature>(), actor);
    }

    public async Task<Actor> ActorAsync(string username)
    {
        await using var scope = services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<AppDbContext>().Accounts.SingleAsync(a => a.Username == username);
        return (await scope.ServiceProvider.GetRequiredService<ActorReader>().ReadAsync(account.Id, default))!;
    }

    public async Task<Dossier> LoadAsync(Guid id)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AppDbContext>().Dossiers.AsNoTracking().WithAll().SingleAsync(d => d.Id == id);
    }

    /// <summary>A complete draft of a birth registration in Ba Đình ward.</summary>
    public async Task<DossierDraft> BirthDraftAsync(string citizen = SampleUsers.Citizen, Guid? mandate = null)
    {
        var draft = await ActAsync(citizen, (StartDraft f, Actor a) => f.HandleAsync(new(Birth, new JsonObject
        {
            ["family"] = "married", ["foreignParent"] = false, ["registeredBefore"] = false,
        }, Channel.Online, null, mandate), a, default));
        foreach (var (page, answers) in BirthAnswers())
            (await ActAsync(citizen, (SaveDraftPage f, Actor a) => f.HandleAsync(new(draft.Id, page, answers), a, default)))
                .ShouldBeEmpty($"page {page}");
        await AttachAsync(draft.Id, "giay-chung-sinh", citizen);
        return draft;
    }

    public Task<DraftFile> AttachAsync(Guid draftId, string document, string username) =>
        ActAsync(username, (AttachDraftFile f, Actor a) => f.HandleAsync(
            new(draftId, document, "giấy chứng sinh.pdf", new MemoryStream(SmallPdf())), a, default));

    /// <summary>A birth registration filed online and waiting for an answer.</summary>
    public async Task<Dossier> FileBirthAsync(string citizen = SampleUsers.Citizen)
    {
        var draft = await BirthDraftAsync(citizen);
        return await ActAsync(citizen, (SubmitDraft f, Actor a) =>
            f.HandleAsync(new(draft.Id, ReturnMethod.Electronic), a, default));
    }

    public Task<Dossier> ReceiveAsync(Guid id, string receiver = SampleUsers.Receiver) =>
        ActAsync(receiver, (ReceiveDossier f, Actor a) => f.HandleAsync(new(id, null), a, default));

    /// <summary>A birth registration received and with the specialist.</summary>
    public async Task<Dossier> ReceivedBirthAsync()
    {
        var dossier = await FileBirthAsync();
        return await ReceiveAsync(dossier.Id);
    }

    /// <summary>Does every open step of a dossier until its result is at the one-stop.</summary>
    public async Task<Dossier> FinishAsync(Guid id, Func<WorkItem, string> whoDoes)
    {
        for (var i = 0; i < 20; i++)
        {
            var dossier = await LoadAsync(id);
            if (dossier.OpenWork.FirstOrDefault(w => w.Action != "branch") is not { } item)
                return dossier;
            await StepAsync(dossier, item, whoDoes(item));
        }
        throw new InvalidOperationException("The dossier does not come to an end.");
    }

    /// <summary>A received birth registration whose open step has this action.</summary>
    public async Task<(Dossier Dossier, WorkItem Item)> BirthAtAsync(string action)
    {
        var id = (await ReceivedBirthAsync()).Id;
        for (var i = 0; i < 20; i++)
        {
            var dossier = await LoadAsync(id);
            var item = dossier.OpenWork.First();
            if (item.Action == action)
                return (dossier, item);
            await StepAsync(dossier, item, InBaDinh(item));
        }
        throw new InvalidOperationException($"The process has no step {action}.");
    }

    /// <summary>Does one step the way its action asks.</summary>
    public async Task StepAsync(Dossier dossier, WorkItem item, string username)
    {
        await TakeOutOfTurnAsync(dossier, item, username);
        if (item.Action == "draft")
            await DraftAsync(dossier, item, username);
        else if (item.Action == "sign")
            await ActAsync(username, (SignDecision f, Actor a) =>
                f.HandleAsync(new(dossier.Id, null, item.Id, dossier.LatestDraft!.ContentHash), a, default));
        else
            await ActAsync(username, (CompleteStep f, Actor a) =>
                f.HandleAsync(new(dossier.Id, null, item.Id, null, "đã xong"), a, default));
    }

    /// <summary>A story may begin anywhere in the queue: then it says so.</summary>
    private async Task TakeOutOfTurnAsync(Dossier dossier, WorkItem item, string username)
    {
        await using var scope = services.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<AppDbContext>().AheadOfAsync(dossier, item, default) > 0)
            await ActAsync(username, (ClaimWork f, Actor a) => f.HandleAsync(new(dossier.Id, null, item.Id, "kiểm thử"), a, default));
    }

    public async Task<Dossier> DraftAsync(Dossier dossier, WorkItem item, string username, string outcome = "approved")
    {
        await using var scope = services.CreateAsyncScope();
        var catalogue = scope.ServiceProvider.GetRequiredService<ProcedureCatalogue>();
        var result = (await catalogue.VersionAsync(dossier.ProcedureVersionId, default)).Package.Sheet.Results[0];
        return await ActAsync(username, (DraftDecision f, Actor a) => f.HandleAsync(
            new(dossier.Id, null, item.Id, outcome, result.Code, result.Name.Vi, "Nội dung kết quả."), a, default));
    }

    /// <summary>The sample user of Ba Đình who does a step.</summary>
    public static string InBaDinh(WorkItem item) => item.Role switch
    {
        "one-stop" => SampleUsers.Receiver,
        "specialist" => SampleUsers.Specialist,
        "head" => SampleUsers.Head,
        "leader" => SampleUsers.Leader,
        _ => SampleUsers.Clerk,
    };

    /// <summary>A valid one-page PDF.</summary>
    public static byte[] SmallPdf()
    {
        var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A5).DrawLine(new PdfPoint(20, 20), new PdfPoint(120, 20));
        return builder.Build();
    }

    public static IEnumerable<(string Page, JsonObject Answers)> BirthAnswers()
    {
        yield return ("page_applicant", new()
        {
            ["applicantName"] = "Nguyễn Thị Mai", ["applicantId"] = "001194000001", ["applicantBirthDate"] = "1994-03-12",
            ["applicantPhone"] = "0900000001", ["applicantEmail"] = "cong.dan@example.com",
            ["applicantAddress"] = "12 phố Quán Thánh, phường Ba Đình",
        });
        yield return ("page_relation", new() { ["relation"] = "mother", ["placeArea"] = BaDinh });
        yield return ("page_child", new()
        {
            ["childName"] = "Trần Minh Anh", ["childSex"] = "female", ["childBirthDate"] = "2026-02-20",
            ["childEthnicity"] = "Kinh", ["childHometown"] = "Hà Nội",
        });
        yield return ("page_birth", new()
        {
            ["birthPlace"] = "Bệnh viện Phụ sản Hà Nội", ["birthProof"] = "certificate", ["over60Days"] = "no",
        });
        yield return ("page_mother", new()
        {
            ["motherName"] = "Nguyễn Thị Mai", ["motherId"] = "001194000001", ["motherBirthDate"] = "1994-03-12",
            ["motherEthnicity"] = "Kinh", ["motherAddress"] = "12 phố Quán Thánh, phường Ba Đình",
        });
        yield return ("page_father", new()
        {
            ["fatherName"] = "Trần Văn Hùng", ["fatherId"] = "001091000002", ["fatherBirthDate"] = "1991-07-25",
            ["fatherEthnicity"] = "Kinh", ["fatherAddress"] = "12 phố Quán Thánh, phường Ba Đình",
        });
        yield return ("page_copies", new() { ["copies"] = 1 });
    }
}
