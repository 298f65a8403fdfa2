using System.Text;
using MotCua.Core.Documents;
using SkiaSharp;

namespace MotCua.Tests.Core.Documents;

public sealed class PictureInspectionTests
{
    private static readonly UploadRules Any = new(["jpg", "png"], 10, "ảnh.jpg");

    [Fact]
    public void A_picture_is_saved_anew_without_place_and_device()
    {
        var sent = WithExif(Jpeg(Page()), orientation: 1);
        Encoding.Latin1.GetString(sent).ShouldContain("GPS-21.0278N");
        var found = Inspector.Inspect(sent, Any);
        found.Refusal.ShouldBeNull();
        var kept = Encoding.Latin1.GetString(found.Rewritten!);
        kept.ShouldNotContain("Exif");
        kept.ShouldNotContain("GPS-21.0278N");
        found.Checks.Remarks.ShouldBe([FileRemarks.SavedAnew]);
        (found.Checks.Width, found.Checks.Height).ShouldBe((900, 600));
    }

    [Theory]
    [InlineData(1, 0)]
    [InlineData(3, 2)]
    [InlineData(6, 3)]
    [InlineData(8, 1)]
    public void A_picture_held_sideways_is_put_upright(int orientation, int corner)
    {
        var found = Inspector.Inspect(WithExif(Jpeg(Page()), orientation), Any);
        found.Checks.Remarks.Contains(FileRemarks.Turned).ShouldBe(orientation != 1);
        using var kept = SKBitmap.Decode(found.Rewritten);
        (kept.Width, kept.Height).ShouldBe(orientation is 6 or 8 ? (600, 900) : (900, 600));
        // The page has one red corner, first of these four as it was stored, going left below, right below, right above.
        (int X, int Y)[] corners = [(9, 9), (9, kept.Height - 9), (kept.Width - 9, kept.Height - 9), (kept.Width - 9, 9)];
        var red = corners.Select(c => kept.GetPixel(c.X, c.Y)).Select(c => c.Red > 150 && c.Green < 90).ToList();
        red.IndexOf(true).ShouldBe(corner);
        red.Count(r => r).ShouldBe(1);
    }

    [Fact]
    public void What_hides_behind_a_picture_is_gone()
    {
        byte[] sent = [.. Jpeg(Page()), .. "PK\u0003\u0004 and <script>alert(1)</script>"u8];
        var found = Inspector.Inspect(sent, Any);
        found.Refusal.ShouldBeNull();
        Encoding.Latin1.GetString(found.Rewritten!).ShouldNotContain("<script>");
    }

    [Fact]
    public void A_very_large_picture_is_made_smaller()
    {
        using var large = new SKBitmap(6000, 200);
        large.Erase(SKColors.White);
        Write(large, 80);
        var found = Inspector.Inspect(Jpeg(large), Any);
        found.Checks.Remarks.ShouldContain(FileRemarks.Shrunk);
        found.Checks.Width!.Value.ShouldBeLessThanOrEqualTo(4096);
    }

    [Theory]
    [InlineData(255, 255)]
    [InlineData(128, 150)]
    [InlineData(0, 0)]
    public void Bare_paper_is_refused_however_it_is_lit(byte left, byte right)
    {
        using var paper = new SKBitmap(800, 600);
        for (var x = 0; x < paper.Width; x++)
        {
            var grey = (byte)(left + (right - left) * x / paper.Width);
            for (var y = 0; y < paper.Height; y++)
                paper.SetPixel(x, y, new SKColor(grey, grey, grey));
        }
        Inspector.Inspect(Jpeg(paper), Any).Refusal?.Code.ShouldBe("file-blank");
        Inspector.Inspect(Jpeg(paper), Any).Refusal.ShouldNotBeNull();
    }

    [Fact]
    public void One_line_of_writing_is_enough_not_to_be_blank()
    {
        using var paper = new SKBitmap(1200, 1600);
        paper.Erase(SKColors.White);
        Write(paper, 28);
        Inspector.Inspect(Jpeg(paper), Any).Refusal.ShouldBeNull();
    }

    [Fact]
    public void A_blurred_picture_is_remarked_and_taken()
    {
        using var sharp = Page();
        using var blurred = new SKBitmap(sharp.Info);
        using (var canvas = new SKCanvas(blurred))
        using (var blur = new SKPaint { ImageFilter = SKImageFilter.CreateBlur(14, 14) })
            canvas.DrawBitmap(sharp, 0, 0, SKSamplingOptions.Default, blur);
        Inspector.Inspect(Jpeg(blurred), Any).Checks.Remarks.ShouldContain(FileRemarks.Blurred);
        Inspector.Inspect(Jpeg(sharp), Any).Checks.Remarks.ShouldNotContain(FileRemarks.Blurred);
    }

    [Fact]
    public void A_dark_picture_and_a_small_one_are_remarked()
    {
        using var dark = Page(new SKColor(40, 40, 40), SKColors.Black);
        Inspector.Inspect(Jpeg(dark), Any).Checks.Remarks.ShouldContain(FileRemarks.Dark);
        using var small = Page().Resize(new SKSizeI(300, 200), SKSamplingOptions.Default);
        Inspector.Inspect(Jpeg(small), Any).Checks.Remarks.ShouldContain(FileRemarks.Small);
    }

    [Fact]
    public void A_picture_of_an_identity_paper_carries_its_purpose_and_stays_legible()
    {
        var plain = Inspector.Inspect(Jpeg(Page()), Any);
        var marked = Inspector.Inspect(Jpeg(Page()), Any with { MarkedFor = "Đăng ký khai sinh" });
        marked.Checks.Remarks.ShouldContain(FileRemarks.Marked);
        using var before = SKBitmap.Decode(plain.Rewritten);
        using var after = SKBitmap.Decode(marked.Rewritten);
        var changed = Enumerable.Range(0, 900 * 600).Count(i => Math.Abs(
            before.GetPixel(i % 900, i / 900).Green - after.GetPixel(i % 900, i / 900).Green) > 30) / (900d * 600);
        changed.ShouldBeInRange(0.01, 0.20);
    }

    [Fact]
    public void A_png_named_jpg_is_kept_under_its_true_ending() =>
        FileNames.Fitting("thẻ.jpg", Inspector.Inspect(Png(Page()), Any).MediaType).ShouldBe("thẻ.png");

    /// <summary>A page with writing and one red corner, left above.</summary>
    private static SKBitmap Page(SKColor? paper = null, SKColor? ink = null)
    {
        var page = new SKBitmap(900, 600);
        page.Erase(paper ?? SKColors.White);
        Write(page, 30, ink);
        using var canvas = new SKCanvas(page);
        using var red = new SKPaint { Color = paper is null ? SKColors.Red : paper.Value };
        canvas.DrawRect(0, 0, 60, 60, red);
        return page;
    }

    /// <summary>Bars as wide and close as letters: no face is needed for it.</summary>
    private static void Write(SKBitmap page, int height, SKColor? ink = null)
    {
        using var canvas = new SKCanvas(page);
        using var paint = new SKPaint { Color = ink ?? SKColors.Black };
        for (var x = page.Width / 8; x < page.Width * 7 / 8; x += height / 2)
            canvas.DrawRect(x, page.Height / 2f, height / 5f, height, paint);
    }

    private static byte[] Jpeg(SKBitmap picture) => Encoded(picture, SKEncodedImageFormat.Jpeg);

    private static byte[] Png(SKBitmap picture) => Encoded(picture, SKEncodedImageFormat.Png);

    private static byte[] Encoded(SKBitmap picture, SKEncodedImageFormat format)
    {
        using var data = picture.Encode(format, 92);
        return data.ToArray();
    }

    /// <summary>Puts a segment behind the beginning, as cameras do: orientation and, as text, a place.</summary>
    private static byte[] WithExif(byte[] jpeg, int orientation)
    {
        byte[] exif =
        [
            .. "Exif\0\0MM\0*\0\0\0\b"u8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte)orientation, 0, 0, 0, 0, 0, 0, .. "GPS-21.0278N"u8,
        ];
        return [.. jpeg[..2], 0xFF, 0xE1, (byte)((exif.Length + 2) >> 8), (byte)(exif.Length + 2), .. exif, .. jpeg[2..]];
    }
}
