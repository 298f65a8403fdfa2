using System.Security.Cryptography.X509Certificates;
using System.Text;
using MotCua.Core.Documents;
using MotCua.Core.Dossiers;
using MotCua.Core.People;
using MotCua.Tests.Kit;
using UglyToad.PdfPig;

namespace MotCua.Tests.Core.Documents;

public sealed class PdfSigningTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(200)]
    public void A_signed_decision_is_whole_readable_and_whose_it_is(int paragraphs)
    {
        var signed = Sign(Decision(paragraphs));
        var found = Inspector.Inspect(signed, new UploadRules(["pdf"], 10, ""), SampleAuthority.Folder);
        found.Refusal.ShouldBeNull();
        found.Checks.Signatures.ShouldHaveSingleItem()
            .ShouldBe(new SignatureCheck(SignatureState.Valid, SampleAuthority.LeaderName, SampleWorld.Now));
        using var document = PdfDocument.Open(signed);
        document.GetPage(1).Text.ShouldContain("QUYẾT");
        document.TryGetForm(out var form).ShouldBeTrue();
        form.Fields.ShouldHaveSingleItem();
    }

    [Fact]
    public void One_changed_byte_is_noticed()
    {
        var signed = Sign(Decision(1));
        signed[Encoding.Latin1.GetString(signed).IndexOf("/Creator (M", StringComparison.Ordinal) + "/Creator (".Length] = (byte)'N';
        Inspector.Inspect(signed, new UploadRules(["pdf"], 10, ""), SampleAuthority.Folder)
            .Checks.Signatures.ShouldHaveSingleItem().State.ShouldBe(SignatureState.Invalid);
    }

    [Fact]
    public void It_says_in_utf_16_who_why_and_where()
    {
        var text = Encoding.Latin1.GetString(Sign(Decision(1)));
        text.ShouldContain("/SubFilter /ETSI.CAdES.detached");
        text.ShouldContain($"/M (D:{SampleWorld.Now.UtcDateTime:yyyyMMddHHmmss}Z)");
        text.ShouldContain($"/Name <FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(SampleAuthority.LeaderName))}>");
    }

    private static byte[] Sign(byte[] pdf)
    {
        using var identity = SigningIdentity.Open(SampleAuthority.KeyFile(SampleAuthority.LeaderName), SampleAuthority.Pin);
        return PdfSigning.Sign(pdf, identity.Certificate, new X509Certificate2Collection(), new PdfSigningFacts(identity.Subject, "Ký duyệt", "Hà Nội", SampleWorld.Now));
    }

    private static byte[] Decision(int paragraphs) => DecisionPdf.Render(new DecisionPdfContent
    {
        Agency = "UBND phường Ba Đình", Number = "1/2026/H26.101", SignedAt = SampleWorld.Now, Title = "Quyết định",
        Body = string.Join('\n', Enumerable.Repeat("Điều 1. Công nhận nội dung đã nêu trong hồ sơ.", paragraphs)),
        SignerName = SampleAuthority.LeaderName, SignerTitle = "Chủ tịch", DossierCode = "H26.101-261124-0001", TrackingPath = "/t/a/b",
    }, "http://localhost");
}
