using System.Formats.Asn1;
using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.RegularExpressions;

namespace MotCua.Core.Documents;

/// <summary>What a signature says of itself to those who open the PDF.</summary>
/// <param name="At">When it was signed; stands in the signature dictionary, where PAdES wants it.</param>
public sealed record PdfSigningFacts(string Name, string Reason, string Location, DateTimeOffset At);

/// <summary>
/// Puts a person's signature into a PDF of our own making as an incremental update (vi: ký số văn bản điện tử), so that
/// any reader of PDF shows who signed and whether it was changed since: ISO 32000-1, 12.8, with a CMS signature as ETSI EN
/// 319 142-1 asks for at baseline level B. The field is not drawn: the page already names the signer.
/// </summary>
public static partial class PdfSigning
{
    /// <summary>Room for the signature in bytes: an RSA signature with a way of three certificates takes about half.</summary>
    private const int Room = 12_000;
    private const string RangePlace = "[0 0000000000 0000000000 0000000000]";
    private static readonly Oid SigningCertificateV2 = new("1.2.840.113549.1.9.16.2.47");

    /// <param name="way">Certificates between the signer's and the authority's, so that a verifier finds the way.</param>
    /// <exception cref="CryptographicException">The certificate has no private key.</exception>
    public static byte[] Sign(byte[] pdf, X509Certificate2 certificate, X509Certificate2Collection way, PdfSigningFacts facts)
    {
        byte[] file = [.. pdf, .. Encoding.Latin1.GetBytes(Update(Encoding.Latin1.GetString(pdf), facts))];
        var hole = file.AsSpan().LastIndexOf("/Contents <"u8) + "/Contents ".Length;
        var after = hole + 2 + (Room * 2);
        var range = string.Create(CultureInfo.InvariantCulture, $"[0 {hole:0000000000} {after:0000000000} {file.Length - after:0000000000}]");
        Encoding.ASCII.GetBytes(range).CopyTo(file, file.AsSpan().LastIndexOf(Encoding.ASCII.GetBytes(RangePlace)));
        var signature = Cms([.. file.AsSpan(0, hole), .. file.AsSpan(after)], certificate, way);
        if (signature.Length > Room)
            throw new CryptographicException("The signature does not fit into its place.");
        Encoding.ASCII.GetBytes(Convert.ToHexString(signature)).CopyTo(file, hole + 1);
        return file;
    }

    /// <summary>Two new objects (signature and field), and the catalogue and a page written again to lead to them.</summary>
    private static string Update(string pdf, PdfSigningFacts facts)
    {
        var trailer = Trailer().Matches(pdf)[^1];
        var (size, root) = (Number(trailer, 1), Number(trailer, 2));
        var page = Page().Match(pdf);
        var pageNumber = Number(page, 1);
        var objects = new SortedDictionary<int, string>
        {
            [root] = ObjectText(pdf, root).Replace("<<", $"<</AcroForm <</Fields [{size + 1} 0 R] /SigFlags 3>>\n", 1),
            [pageNumber] = WithField(ObjectText(pdf, pageNumber), size + 1),
            [size] = SignatureObject(facts),
            [size + 1] = $"<</Type /Annot /Subtype /Widget /FT /Sig /T (Signature1) /F 132 /Rect [0 0 0 0] /P {pageNumber} 0 R /V {size} 0 R>>",
        };
        return Written(objects, pdf.Length, trailer);
    }

    private static string Written(SortedDictionary<int, string> objects, int start, Match trailer)
    {
        var text = new StringBuilder();
        var table = new StringBuilder("xref\n");
        foreach (var (number, body) in objects)
        {
            table.Append(CultureInfo.InvariantCulture, $"{number} 1\n{start + text.Length:0000000000} 00000 n \n");
            text.Append(CultureInfo.InvariantCulture, $"{number} 0 obj\n{body}\nendobj\n");
        }
        var place = start + text.Length;
        text.Append(table).Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {Number(trailer, 1) + 2}\n/Root {trailer.Groups[2].Value} 0 R\n");
        text.Append(trailer.Groups[3].Value).Append(CultureInfo.InvariantCulture, $"/Prev {trailer.Groups[4].Value}>>\nstartxref\n{place}\n%%EOF\n");
        return text.ToString();
    }

    private static string SignatureObject(PdfSigningFacts facts) => string.Join('\n',
        $"<</Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached /ByteRange {RangePlace}",
        $"/M ({facts.At.UtcDateTime.ToString("'D:'yyyyMMddHHmmss'Z'", CultureInfo.InvariantCulture)})",
        $"/Name {Words(facts.Name)} /Reason {Words(facts.Reason)} /Location {Words(facts.Location)}",
        $"/Contents <{new string('0', Room * 2)}>>>");

    private static string WithField(string page, int field) => page.Contains("/Annots [", StringComparison.Ordinal)
        ? page.Replace("/Annots [", $"/Annots [{field} 0 R ", StringComparison.Ordinal)
        : page.Replace("<<", $"<</Annots [{field} 0 R]\n", 1);

    /// <summary>The object as it was written last.</summary>
    private static string ObjectText(string pdf, int number)
    {
        var head = $"\n{number.ToString(CultureInfo.InvariantCulture)} 0 obj\n";
        var from = pdf.LastIndexOf(head, StringComparison.Ordinal) + head.Length;
        return pdf[from..pdf.IndexOf("\nendobj", from, StringComparison.Ordinal)];
    }

    private static string Replace(this string text, string what, string with, int times) =>
        new Regex(Regex.Escape(what), RegexOptions.NonBacktracking).Replace(text, with.Replace("$", "$$", StringComparison.Ordinal), times);

    /// <summary>Text as a PDF string in UTF-16, which all of Vietnamese needs.</summary>
    private static string Words(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    private static int Number(Match match, int group) => match.Success
        ? int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture)
        : throw new InvalidOperationException("The PDF writer changed the shape of its files.");

    private static byte[] Cms(byte[] content, X509Certificate2 certificate, X509Certificate2Collection way)
    {
        var cms = new SignedCms(new ContentInfo(content), detached: true);
        var signer = new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate)
        {
            DigestAlgorithm = new Oid("2.16.840.1.101.3.4.2.1"), IncludeOption = X509IncludeOption.EndCertOnly,
        };
        signer.Certificates.AddRange(way);
        signer.SignedAttributes.Add(new AsnEncodedData(SigningCertificateV2, CertificateHash(certificate)));
        cms.ComputeSignature(signer, silent: true);
        return cms.Encode();
    }

    /// <summary>Binds the certificate to the signature (RFC 5035, SHA-256 by default).</summary>
    private static byte[] CertificateHash(X509Certificate2 certificate)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        using (writer.PushSequence())
        using (writer.PushSequence())
            writer.WriteOctetString(SHA256.HashData(certificate.RawData));
        return writer.Encode();
    }

    [GeneratedRegex(@"trailer\n<</Size (\d+)\n/Root (\d+) 0 R\n((?:/Info \d+ 0 R\n)?)/Prev \d+>>\nstartxref\n(\d+)\n%%EOF", RegexOptions.NonBacktracking)]
    private static partial Regex Trailer();

    [GeneratedRegex(@"(\d+) 0 obj\n<</Type /Page\n", RegexOptions.NonBacktracking)]
    private static partial Regex Page();
}
