using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class AttachDraftFileTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    private const string Document = "giay-chung-sinh";

    public static TheoryData<string, byte[]> BadFiles => new()
    {
        { "file-empty", [] },
        { "file-type-not-accepted", "MZ this is a program"u8.ToArray() },
        { "pdf-active-content", Pdf("/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>") },
        { "pdf-active-content", Pdf("/Names << /EmbeddedFiles << /Names [] >> >> /AA << /O << /S /Launch >> >>") },
        { "file-too-large", [.. Desk.SmallPdf(), .. new byte[11 * 1024 * 1024]] },
    };

    [Theory, MemberData(nameof(BadFiles))]
    public async Task A_bad_file_is_refused_and_nothing_is_kept(string code, byte[] content)
    {
        var draft = await Desk.BirthDraftAsync();
        await Refused.WithAsync(code, () => AttachAsync(draft.Id, content));
        (await core.ReadAsync(db => db.DossierDrafts.Include(d => d.Files).SingleAsync(d => d.Id == draft.Id))).Files.Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_same_PDF_without_anything_active_is_taken()
    {
        var draft = await Desk.BirthDraftAsync();
        (await AttachAsync(draft.Id, Pdf(""))).Size.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_good_file_is_named_by_its_content_and_cleaned_of_paths()
    {
        var draft = await Desk.BirthDraftAsync();
        var file = await AttachAsync(draft.Id, Desk.SmallPdf(), "..\\..\\giấy.pdf");
        file.FileHash.Length.ShouldBe(64);
        file.FileName.ShouldNotContain("..\\");
        (await core.ReadAsync(db => db.StoredFiles.SingleAsync(f => f.Hash == file.FileHash))).MediaType.ShouldBe("application/pdf");
    }

    [Fact]
    public async Task Only_the_papers_of_the_procedure_are_taken_and_only_from_the_person()
    {
        var draft = await Desk.BirthDraftAsync();
        await Refused.AsAbsentAsync(() => Desk.AttachAsync(draft.Id, "nothing", SampleUsers.Citizen));
        await Refused.AsAbsentAsync(() => Desk.AttachAsync(draft.Id, Document, SampleUsers.OtherCitizen));
    }

    /// <summary>A one-page PDF with something in its catalogue.</summary>
    private static byte[] Pdf(string catalogue)
    {
        string[] objects =
        [
            $"<< /Type /Catalog /Pages 2 0 R {catalogue} >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 100 100] /Annots [<< /Type /Annot /Subtype /Link /Rect [0 0 9 9] >>] >>",
        ];
        var (text, offsets) = ("%PDF-1.4\n", new List<int>());
        foreach (var (body, i) in objects.Select((o, i) => (o, i)))
        {
            offsets.Add(text.Length);
            text += $"{i + 1} 0 obj\n{body}\nendobj\n";
        }
        var table = string.Concat(offsets.Select(o => $"{o:D10} 00000 n \n"));
        return System.Text.Encoding.ASCII.GetBytes(
            $"{text}xref\n0 4\n0000000000 65535 f \n{table}trailer\n<< /Size 4 /Root 1 0 R >>\nstartxref\n{text.Length}\n%%EOF\n");
    }

    private Task<DraftFile> AttachAsync(Guid id, byte[] content, string name = "a.pdf") =>
        Desk.ActAsync(SampleUsers.Citizen, (AttachDraftFile f, Actor a) =>
            f.HandleAsync(new(id, Document, name, new MemoryStream(content)), a, default));
}
