using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Documents;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Core.Documents;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Portal;

/// <summary>Files from hand to hand past a real clamd: what waits, what is found, and what is said when it is down or stale.</summary>
public sealed class VirusScanTests : WebFixture
{
    private const string Paper = "giay-chung-sinh";
    private ClamdProcess? clamd;

    private Desk Desk => new(Services);

    public override async ValueTask InitializeAsync()
    {
        ClamdProcess.RequireOrSkip();
        clamd = await ClamdProcess.StartAsync();
        SetSignatures(SampleWorld.Now.AddDays(-1));
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        clamd?.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task A_clean_file_waits_until_it_is_scanned_and_then_opens()
    {
        var dossier = await Desk.FileBirthAsync();
        using var officer = await WaitsAsync(dossier);
        await ScanAsync();
        await officer.GetAsync(FileAddress(dossier));
        officer.Bytes.LongLength.ShouldBe(dossier.Attachments.Single().Size);
        await officer.GetAsync($"/office/dossiers/{dossier.Code}");
        officer.Words.ShouldContain("Đã quét vi-rút lúc 09:00");
        (await ReadAsync(db => db.JournalEntries.CountAsync(e => e.Type == "file.scanned.v1"))).ShouldBe(1);
    }

    [Fact]
    public async Task An_infected_file_is_closed_told_and_replaced()
    {
        var draft = await Desk.BirthDraftAsync();
        var eicar = SamplePdf.With($"/Note({System.Text.Encoding.ASCII.GetString(ClamdProcess.EicarText).Replace(@"\", @"\\").Replace("(", @"\(").Replace(")", @"\)")})");
        await AttachAsync(draft.Id, eicar);
        var dossier = await Desk.ActAsync(SampleUsers.Citizen, (SubmitDraft f, Actor a) => f.HandleAsync(new(draft.Id, ReturnMethod.Electronic), a, default));
        await ScanAsync();
        var infected = (await LoadAsync(dossier)).Attachments.Single(a => a.Size == eicar.Length);
        using var officer = await SignInAsync(SampleUsers.Receiver);
        await officer.GetAsync($"/office/dossiers/{dossier.Code}/files/{infected.Id}");
        officer.Words.ShouldContain("Máy quét đã tìm thấy mã độc trong tệp nên không ai mở được");
        using var citizen = await SignInAsync(SampleUsers.Citizen);
        await citizen.GetAsync($"/dossiers/{dossier.Code}");
        citizen.Words.ShouldContain("Máy quét tìm thấy mã độc trong tệp");
        var address = $"/dossiers/{dossier.Code}/files/{infected.Id}/replace";
        await citizen.GetAsync(address);
        await citizen.UploadAsync(address, [], ("content", "lại.pdf", eicar));
        citizen.Words.ShouldContain("Máy quét đã tìm thấy mã độc trong tệp này");
        await citizen.UploadAsync(address, [], ("content", "mới.pdf", SamplePdf.With("/Lang(new)")));
        citizen.Address.ShouldBe($"/dossiers/{dossier.Code}");
        citizen.Words.ShouldNotContain("Máy quét tìm thấy mã độc");
        await ScanAsync();
        await officer.GetAsync($"/office/dossiers/{dossier.Code}");
        officer.Words.ShouldContain("đã có tệp khác thay");
        officer.Words.ShouldContain("mới.pdf");
        await citizen.GetAsync("/my-data/download");
        using var own = new System.IO.Compression.ZipArchive(new MemoryStream(citizen.Bytes));
        own.Entries.ShouldContain(e => e.Name.EndsWith("mới.pdf", StringComparison.Ordinal));
        own.Entries.ShouldNotContain(e => e.Name.Contains($"{infected.Id:N}", StringComparison.Ordinal), "not even for its owner");
        using var operatorOf = await SignInAsync(SampleUsers.Monitor);
        await operatorOf.GetAsync("/office/files");
        operatorOf.Words.ShouldContain($"Own.Eicar.UNOFFICIAL 09:00, 03/03/2026 {dossier.Code}");
    }

    [Fact]
    public async Task A_draft_with_an_infected_file_is_not_filed_before_it_is_replaced()
    {
        var draft = await Desk.BirthDraftAsync();
        var bad = await AttachAsync(draft.Id, SamplePdf.With("/Note(EICAR-STANDARD-ANTIVIRUS-TEST-FILE)/Lang(zz)"));
        await ScanAsync();
        using var citizen = await SignInAsync(SampleUsers.Citizen);
        await citizen.GetAsync($"/drafts/{draft.Id}/documents");
        citizen.Words.ShouldContain("Lưu ý: Tệp có mã độc, không ai mở được. Hãy nộp tệp khác.");
        await Refused.WithAsync("file-infected", () => SubmitAsync(draft.Id));
        await Desk.ActAsync(SampleUsers.Citizen, async (RemoveDraftFile f, Actor a) => { await f.HandleAsync(new(draft.Id, bad.Id), a, default); return 0; });
        (await SubmitAsync(draft.Id)).Code.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task While_the_scanner_is_down_files_wait_dossiers_do_not_and_the_operator_is_told()
    {
        clamd!.Stop();
        var dossier = await Desk.FileBirthAsync();
        await ScanAsync();
        using var officer = await WaitsAsync(dossier);
        using var operatorOf = await SignInAsync(SampleUsers.Monitor);
        await operatorOf.GetAsync("/office/files");
        operatorOf.Words.ShouldContain("Máy quét không trả lời từ 09:00, 03/03/2026");
        operatorOf.Words.ShouldContain("Tệp đang chờ quét1 (cũ nhất từ 09:00");
    }

    [Fact]
    public async Task With_stale_signatures_nothing_is_called_clean()
    {
        SetSignatures(SampleWorld.Now.AddDays(-8));
        var dossier = await Desk.FileBirthAsync();
        await ScanAsync();
        using var officer = await WaitsAsync(dossier);
        using var operatorOf = await SignInAsync(SampleUsers.Monitor);
        await operatorOf.GetAsync("/office/files");
        operatorOf.Words.ShouldContain("Dữ liệu nhận diện của máy quét đã cũ");
        SetSignatures(SampleWorld.Now);
        await ScanAsync();
        await officer.GetAsync(FileAddress(dossier));
        officer.Bytes.LongLength.ShouldBe(dossier.Attachments.Single().Size);
    }

    protected override void Configure(IWebHostBuilder host)
    {
        base.Configure(host);
        host.UseSetting("MotCua:VirusScan:Address", clamd!.Address);
        host.UseSetting("MotCua:VirusScan:DatabaseFolder", clamd.SignatureFolder);
        host.UseSetting("Logging:LogLevel:MotCua.Core.Documents.FileScan", "None");
    }

    /// <summary>The officer is told why instead of getting the file.</summary>
    private async Task<Browser> WaitsAsync(Dossier dossier)
    {
        var officer = await SignInAsync(SampleUsers.Receiver);
        await officer.GetAsync($"/office/dossiers/{dossier.Code}");
        officer.Words.ShouldContain("Đang chờ quét vi-rút");
        await officer.GetAsync(FileAddress(dossier));
        officer.Address.ShouldEndWith("/held");
        officer.Words.ShouldContain("Tệp đang chờ quét vi-rút nên chưa mở được");
        return officer;
    }

    private static string FileAddress(Dossier dossier) => $"/office/dossiers/{dossier.Code}/files/{dossier.Attachments.Single().Id}";

    private Task<int> ScanAsync() => RunAsync<FileScan, int>(async scan => { await scan.RunAsync(default); return 0; });

    private Task<Dossier> LoadAsync(Dossier dossier) => Desk.LoadAsync(dossier.Id);

    private Task<Dossier> SubmitAsync(Guid draft) => Desk.ActAsync(SampleUsers.Citizen, (SubmitDraft f, Actor a) => f.HandleAsync(new(draft, ReturnMethod.Electronic), a, default));

    private Task<DraftFile> AttachAsync(Guid draft, byte[] content) => Desk.ActAsync(SampleUsers.Citizen, (AttachDraftFile f, Actor a) =>
        f.HandleAsync(new(draft, Paper, "tờ khai.pdf", new MemoryStream(content)), a, default));

    private void SetSignatures(DateTimeOffset at)
    {
        foreach (var file in Directory.GetFiles(clamd!.SignatureFolder))
            File.SetLastWriteTimeUtc(file, at.UtcDateTime);
    }
}
