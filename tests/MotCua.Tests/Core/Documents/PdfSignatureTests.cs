using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using MotCua.Core.Documents;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Documents;

public sealed class PdfSignatureTests : IDisposable
{
    private const string Hole = "<00000000";
    private readonly string folder = Directory.CreateTempSubdirectory("motcua-trust").FullName;
    private readonly ECDsa authorityKey = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly X509Certificate2 authority;
    private readonly X509Certificate2 signer;

    public PdfSignatureTests()
    {
        var root = new CertificateRequest("CN=Gốc thử nghiệm", authorityKey, HashAlgorithmName.SHA256);
        root.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        authority = root.CreateSelfSigned(SampleWorld.Now.AddYears(-5), SampleWorld.Now.AddYears(5));
        signer = Certificate("CN=Trần Thị Bình", SampleWorld.Now.AddYears(-1), SampleWorld.Now.AddYears(1));
        File.WriteAllText(Path.Combine(folder, "root.pem"), authority.ExportCertificatePem());
    }

    [Fact]
    public void A_signature_under_a_trusted_authority_is_valid() =>
        Of(Signed(signer)).ShouldBe(new SignatureCheck(SignatureState.Valid, "Trần Thị Bình", SampleWorld.Now.AddDays(-1)));

    [Fact]
    public void Without_a_trusted_authority_the_signer_is_unknown() =>
        Of(Signed(signer), trusted: false).State.ShouldBe(SignatureState.SignerUnknown);

    [Fact]
    public void A_self_made_certificate_of_the_same_name_is_unknown()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        using var other = new CertificateRequest("CN=Trần Thị Bình", key, HashAlgorithmName.SHA256)
            .CreateSelfSigned(SampleWorld.Now.AddYears(-1), SampleWorld.Now.AddYears(1));
        Of(Signed(other)).State.ShouldBe(SignatureState.SignerUnknown);
    }

    [Fact]
    public void A_certificate_that_had_ended_before_is_unknown()
    {
        using var old = Certificate("CN=Cũ", SampleWorld.Now.AddYears(-3), SampleWorld.Now.AddYears(-2));
        Of(Signed(old)).State.ShouldBe(SignatureState.SignerUnknown);
    }

    [Fact]
    public void A_changed_letter_makes_it_invalid()
    {
        var bytes = Signed(signer);
        bytes[Encoding.Latin1.GetString(bytes).IndexOf("(vi)", StringComparison.Ordinal) + 1] = (byte)'x';
        Of(bytes).State.ShouldBe(SignatureState.Invalid);
    }

    [Fact]
    public void What_is_added_behind_the_signed_part_is_said() =>
        Of([.. Signed(signer), .. "6 0 obj\n(added)\nendobj\n"u8]).State.ShouldBe(SignatureState.ChangedAfter);

    [Fact]
    public void A_range_that_leaves_out_more_than_the_signature_is_invalid() =>
        Of(Signed(signer, leaveOut: 40)).State.ShouldBe(SignatureState.Invalid);

    [Theory]
    [InlineData("[0 5 2 9]")]
    [InlineData("[0 10 999999999 9]")]
    [InlineData("[]")]
    [InlineData("[0 (a) 2 3]")]
    public void A_range_that_makes_no_sense_is_invalid(string range) => Of(SamplePdf.With(
        "/AcroForm<</SigFlags 3/Fields[4 0 R]>>", "<</FT/Sig/T(s)/V 5 0 R>>",
        $"<</Type/Sig/SubFilter/adbe.pkcs7.detached/ByteRange{range}/Contents<00>>>")).State.ShouldBe(SignatureState.Invalid);

    [Fact]
    public void An_unsigned_form_field_is_no_signature() => Inspector.Inspect(
        SamplePdf.With("/AcroForm<</SigFlags 1/Fields[4 0 R]>>", "<</FT/Sig/T(s)>>"), new UploadRules(["pdf"], 1, ""), folder)
        .Checks.Signatures.ShouldBeEmpty();

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        signer.Dispose();
        authority.Dispose();
        authorityKey.Dispose();
    }

    private SignatureCheck Of(byte[] content, bool trusted = true)
    {
        var found = Inspector.Inspect(content, new UploadRules(["pdf"], 1, ""), trusted ? folder : null);
        found.Refusal.ShouldBeNull();
        return found.Checks.Signatures.ShouldHaveSingleItem();
    }

    private X509Certificate2 Certificate(string name, DateTimeOffset from, DateTimeOffset to)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        using var issued = request.Create(authority, from, to, [1, 2, 3, 4]);
        return issued.CopyWithPrivateKey(key);
    }

    /// <summary>Signs as office programs do: a hole of fixed size, the range around it, then the signature into the hole.</summary>
    private static byte[] Signed(X509Certificate2 certificate, int leaveOut = 0)
    {
        var bytes = SamplePdf.With("/Lang(vi)/AcroForm<</SigFlags 3/Fields[4 0 R]>>", "<</FT/Sig/T(s)/V 5 0 R>>",
            $"<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/ByteRange[0 {0:D9} {0:D9} {0:D9}]/Contents<{new string('0', 8000)}>>>");
        var text = Encoding.Latin1.GetString(bytes);
        var from = text.IndexOf(Hole, StringComparison.Ordinal);
        var to = from + 8002;
        var range = text.IndexOf("/ByteRange[", StringComparison.Ordinal) + 11;
        Encoding.Latin1.GetBytes($"0 {from - leaveOut:D9} {to:D9} {bytes.Length - to:D9}").CopyTo(bytes, range);
        var cms = new SignedCms(new ContentInfo([.. bytes[..(from - leaveOut)], .. bytes[to..]]), detached: true);
        var by = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate) { IncludeOption = X509IncludeOption.EndCertOnly };
        by.SignedAttributes.Add(new Pkcs9SigningTime(SampleWorld.Now.AddDays(-1).UtcDateTime));
        cms.ComputeSignature(by);
        Encoding.Latin1.GetBytes(Convert.ToHexString(cms.Encode())).CopyTo(bytes, from + 1);
        return bytes;
    }
}
