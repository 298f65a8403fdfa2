using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace MotCua.Tests.Core.Documents;

/// <summary>Small PDFs written by hand, good and bad.</summary>
internal static class SamplePdf
{
    public const string Page = "<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]"
        + "/A<</S/URI/URI(https://example.vn/)>>>>]>>";
    private const string Pages = "<</Type/Pages/Kids[3 0 R]/Count 1>>";

    /// <summary>One page with a link.</summary>
    public static byte[] Good => With("");

    /// <param name="catalogue">More entries of the catalogue.</param>
    /// <param name="more">Objects from number 4 on.</param>
    public static byte[] With(string catalogue, params string[] more) => Write("", [Catalogue(catalogue), Pages, Page, .. more]);

    public static byte[] WithPage(string page, params string[] more) => Write("", [Catalogue(""), Pages, page, .. more]);

    /// <summary>Asks for a password nobody gave.</summary>
    public static byte[] Encrypted => Write(
        $"/ID[<00><00>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<{new string('1', 64)}>/U<{new string('2', 64)}>>>",
        [Catalogue(""), Pages, Page]);

    /// <summary>Object 5 lies in a compressed object stream, with a cross-reference stream to find it.</summary>
    public static byte[] WithCompressed(string catalogue, string hidden)
    {
        var packed = Pack(Encoding.Latin1.GetBytes($"5 0 {hidden}"));
        return WithObjectStream(catalogue, $"<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length {packed.Length}>>", packed);
    }

    /// <summary>An object stream with one good object that unpacks to a thousand times its size.</summary>
    public static byte[] Bomb
    {
        get
        {
            var content = new byte[80_000_000];
            content.AsSpan().Fill((byte)' ');
            "5 0 <</A 1>>"u8.CopyTo(content);
            var packed = Pack(content);
            return WithObjectStream("/X 5 0 R", $"<</Type/ObjStm/N 1/First 4/Filter/FlateDecode/Length {packed.Length}>>", packed);
        }
    }

    private static byte[] WithObjectStream(string catalogue, string dictionary, byte[] packed)
    {
        var file = new List<byte>(Encoding.Latin1.GetBytes("%PDF-1.7\n"));
        var offsets = new List<int>();
        foreach (var body in (string[])[Catalogue(catalogue), Pages, Page])
            Add(file, offsets, Encoding.Latin1.GetBytes(body));
        Add(file, offsets, [.. Encoding.Latin1.GetBytes(dictionary + "\nstream\n"), .. packed, .. "\nendstream"u8]);
        var start = file.Count;
        var rows = new List<byte> { 0, 0, 0, 0, 0 };
        foreach (var offset in offsets)
            rows.AddRange([1, (byte)(offset >> 16), (byte)(offset >> 8), (byte)offset, 0]);
        rows.AddRange([2, 0, 0, 4, 0]);
        rows.AddRange([1, (byte)(start >> 16), (byte)(start >> 8), (byte)start, 0]);
        file.AddRange(Encoding.Latin1.GetBytes($"6 0 obj\n<</Type/XRef/Size 7/W[1 3 1]/Root 1 0 R/Length {rows.Count}>>\nstream\n"));
        file.AddRange([.. rows, .. Encoding.Latin1.GetBytes($"\nendstream\nendobj\nstartxref\n{start}\n%%EOF\n")]);
        return [.. file];
    }

    private static void Add(List<byte> file, List<int> offsets, byte[] body)
    {
        offsets.Add(file.Count);
        file.AddRange([.. Encoding.Latin1.GetBytes($"{offsets.Count} 0 obj\n"), .. body, .. "\nendobj\n"u8]);
    }

    private static string Catalogue(string more) => $"<</Type/Catalog/Pages 2 0 R{more}>>";

    private static byte[] Write(string trailer, IReadOnlyList<string> objects)
    {
        var file = new List<byte>(Encoding.Latin1.GetBytes("%PDF-1.7\n"));
        var offsets = new List<int>();
        foreach (var body in objects)
            Add(file, offsets, Encoding.Latin1.GetBytes(body));
        var table = string.Concat(offsets.Select(o => string.Create(CultureInfo.InvariantCulture, $"{o:0000000000} 00000 n \n")));
        return
        [
            .. file, .. Encoding.Latin1.GetBytes(
                $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n{table}trailer\n<</Size {objects.Count + 1}/Root 1 0 R{trailer}>>\n"
                + $"startxref\n{file.Count}\n%%EOF\n"),
        ];
    }

    private static byte[] Pack(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest))
            zlib.Write(content);
        return packed.ToArray();
    }
}
