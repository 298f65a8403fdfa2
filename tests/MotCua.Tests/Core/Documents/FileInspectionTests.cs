using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using MotCua.Core.Documents;
using SkiaSharp;

namespace MotCua.Tests.Core.Documents;

public sealed class FileInspectionTests
{
    private static readonly string[] Everything = ["pdf", "jpg", "png"];

    [Fact]
    public void A_pdf_with_links_is_accepted()
    {
        var found = Inspect(SamplePdf.Good);
        found.Refusal.ShouldBeNull();
        (found.MediaType, found.Pages).ShouldBe(("application/pdf", 1));
    }

    [Fact]
    public void A_compressed_pdf_without_active_content_is_accepted() =>
        CodeOf(SamplePdf.WithCompressed("/Lang(vi)/X 5 0 R", "<</Author(Mai)>>")).ShouldBeNull();

    [Fact]
    public void A_filled_form_without_scripts_is_accepted() =>
        CodeOf(SamplePdf.With("/AcroForm<</Fields[4 0 R]>>", "<</FT/Tx/T(name)/V(Mai)>>")).ShouldBeNull();

    public static TheoryData<string, string[]> ActiveCatalogues => new()
    {
        { "/OpenAction<</S/JavaScript/JS(app.alert)>>", [] },
        { "/OpenAction 4 0 R", ["<</S/JavaScript/JS 5 0 R>>", "<</Length 3>>stream\nabc\nendstream"] },
        { "/OpenAction<</S/#4aava#53cript>>", [] },
        { "/OpenAction<</S 4 0 R/F(x)>>", ["/Launch"] },
        { "/OpenAction<</S/GoTo/D[3 0 R/Fit]/Next<</S/Launch/F(cmd.exe)>>>>", [] },
        { "/Names<</JavaScript<</Names[(a)4 0 R]>>>>", ["<</S/JavaScript/JS(x)>>"] },
        { "/AA<</WC<</S/JavaScript/JS(x)>>>>", [] },
        { "/AcroForm<</XFA 4 0 R/Fields[]>>", ["<</Length 3>>stream\nabc\nendstream"] },
        { "/AcroForm<</Fields[<</FT/Btn/A<</S/SubmitForm/F(https://example.vn)>>>>]>>", [] },
        { "/Names<</EmbeddedFiles<</Names[(a)4 0 R]>>>>", ["<</Type/Filespec/F(a.exe)/EF<</F 5 0 R>>>>", "<</Length 3>>stream\nMZx\nendstream"] },
        { "/AF[4 0 R]", ["<</Type/Filespec/F(a.xml)/EF<</F 5 0 R>>>>", "<</Type/EmbeddedFile/Length 3>>stream\nabc\nendstream"] },
        { "", ["<</S/JavaScript/JS(reached only from a later revision)>>"] },
    };

    [Theory]
    [MemberData(nameof(ActiveCatalogues))]
    public void A_pdf_that_runs_or_carries_something_is_refused(string catalogue, string[] objects) =>
        CodeOf(SamplePdf.With(catalogue, objects)).ShouldBe("pdf-active-content");

    [Theory]
    [InlineData("/AA<</O<</S/JavaScript/JS(x)>>>>")]
    [InlineData("/Annots[<</Subtype/Link/A<</S/Launch/F(cmd.exe)>>>>]")]
    [InlineData("/Annots[<</Subtype/RichMedia/RichMediaContent<<>>>>]")]
    [InlineData("/Annots[<</Subtype/FileAttachment/FS<</F(a)/EF<<>>>>>>]")]
    public void A_page_that_runs_or_carries_something_is_refused(string entries) =>
        CodeOf(SamplePdf.WithPage($"<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]{entries}>>")).ShouldBe("pdf-active-content");

    [Fact]
    public void A_script_inside_a_compressed_object_stream_is_found() =>
        CodeOf(SamplePdf.WithCompressed("/OpenAction 5 0 R", "<</S/JavaScript/JS(app.alert)>>")).ShouldBe("pdf-active-content");

    [Fact]
    public void A_pdf_with_a_password_is_refused() => CodeOf(SamplePdf.Encrypted).ShouldBe("pdf-encrypted");

    [Fact]
    public void A_pdf_that_unpacks_to_far_more_than_it_is_is_refused() => CodeOf(SamplePdf.Bomb).ShouldBe("file-damaged");

    [Theory]
    [InlineData("%PDF-1.7\nnothing more")]
    [InlineData("%PDF-")]
    public void A_pdf_that_is_only_a_beginning_is_refused(string text) =>
        CodeOf(Encoding.Latin1.GetBytes(text)).ShouldBe("file-damaged");

    [Fact]
    public void A_deeply_nested_pdf_is_refused() =>
        CodeOf(SamplePdf.With($"/X {new string('[', 500_000)}{new string(']', 500_000)}")).ShouldBe("file-damaged");

    [Fact]
    public void References_in_circles_end() =>
        CodeOf(SamplePdf.With("/X 4 0 R", "[5 0 R 4 0 R]", "<</Y 4 0 R>>")).ShouldBeNull();

    [Fact]
    public void Damaged_bytes_are_answered_and_never_thrown()
    {
        var random = new Random(17);
        for (var i = 0; i < 150; i++)
        {
            var bytes = SamplePdf.WithCompressed("/X 5 0 R", "<</A[1 2 3]>>");
            for (var hit = 0; hit < 1 + i / 10; hit++)
                bytes[random.Next(5, bytes.Length)] = (byte)random.Next(256);
            Should.NotThrow(() => Inspect(bytes[..(i % 3 == 0 ? random.Next(5, bytes.Length) : bytes.Length)]));
        }
    }

    [Fact]
    public void A_pdf_that_is_an_archive_as_well_is_refused()
    {
        using var zip = new MemoryStream();
        using (var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true))
            archive.CreateEntry("run.exe").Open().Dispose();
        CodeOf([.. SamplePdf.Good, .. zip.ToArray()]).ShouldBe("file-two-kinds");
    }

    [Theory]
    [InlineData("<HTML><body>")]
    [InlineData("<script>alert(1)</script>")]
    public void A_pdf_that_begins_like_a_page_is_refused(string start) =>
        CodeOf([.. "%PDF-1.7\n%"u8, .. Encoding.ASCII.GetBytes(start), .. "\n"u8, .. SamplePdf.Good[9..]]).ShouldBe("file-two-kinds");

    [Fact]
    public void A_pdf_of_empty_pages_is_refused() =>
        CodeOf(SamplePdf.WithPage("<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>")).ShouldBe("file-blank");

    [Theory]
    [InlineData("giấy.exe")]
    [InlineData("giấy.pdf.HTML")]
    [InlineData("giấy.docx")]
    [InlineData("giấy.png")]
    public void A_name_that_promises_another_kind_is_refused(string name) => CodeOf(name, SamplePdf.Good).ShouldBe("file-name-differs");

    [Theory]
    [InlineData("giấy.PDF")]
    [InlineData("bản sao 12.3.2026")]
    [InlineData("")]
    public void A_name_that_promises_nothing_else_is_taken(string name) => CodeOf(name, SamplePdf.Good).ShouldBeNull();

    [Fact]
    public void A_program_named_pdf_is_refused() =>
        CodeOf([.. "MZ"u8, .. new byte[200]]).ShouldBe("file-type-not-accepted");

    [Fact]
    public void A_kind_that_this_paper_does_not_take_is_refused() =>
        CodeOf(Picture(SKEncodedImageFormat.Png), "pdf").ShouldBe("file-type-not-accepted");

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg, "image/jpeg")]
    [InlineData(SKEncodedImageFormat.Png, "image/png")]
    public void Pictures_are_accepted(SKEncodedImageFormat format, string mediaType)
    {
        var found = Inspect(Picture(format));
        found.Refusal.ShouldBeNull();
        found.MediaType.ShouldBe(mediaType);
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Png)]
    public void Half_a_picture_is_refused(SKEncodedImageFormat format)
    {
        var bytes = Picture(format);
        CodeOf(bytes[..(bytes.Length / 2)]).ShouldBe("file-damaged");
    }

    [Theory]
    [InlineData(20_000, 20_000)]
    [InlineData(1_000_000, 1)]
    public void A_picture_of_too_many_pixels_is_refused_before_it_is_decoded(int width, int height) =>
        CodeOf(PngClaiming(width, height)).ShouldBe("image-too-large");

    private static byte[] Picture(SKEncodedImageFormat format)
    {
        using var bitmap = new SKBitmap(120, 90);
        for (var x = 0; x < bitmap.Width; x++)
            for (var y = 0; y < bitmap.Height; y++)
                bitmap.SetPixel(x, y, new SKColor((byte)(x * y), (byte)(x * 7), (byte)(y * 11)));
        using var data = bitmap.Encode(format, 90);
        return data.ToArray();
    }

    /// <summary>The head of a picture is enough to know its size.</summary>
    private static byte[] PngClaiming(int width, int height)
    {
        var png = Picture(SKEncodedImageFormat.Png);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(16), width);
        BinaryPrimitives.WriteInt32BigEndian(png.AsSpan(20), height);
        BinaryPrimitives.WriteUInt32BigEndian(png.AsSpan(29), Checksum(png.AsSpan(12, 17)));
        return png;
    }

    /// <summary>CRC-32 as PNG uses it.</summary>
    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        foreach (var b in bytes)
        {
            crc ^= b;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
        }
        return ~crc;
    }

    private static string? CodeOf(byte[] content, params string[] accept) => Inspect(content, accept).Refusal?.Code;

    private static string? CodeOf(string name, byte[] content) => Inspect(name, content).Refusal?.Code;

    private static FileFinding Inspect(byte[] content, params string[] accept) => Inspect("", content, accept);

    private static FileFinding Inspect(string name, byte[] content, params string[] accept) =>
        Inspector.Inspect(content, new UploadRules(accept.Length == 0 ? Everything : accept, 10, name));
}
