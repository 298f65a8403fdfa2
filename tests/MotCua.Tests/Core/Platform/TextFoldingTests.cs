using MotCua.Core.Platform;

namespace MotCua.Tests.Core.Platform;

public sealed class TextFoldingTests
{
    [Theory]
    [InlineData("Đăng ký  khai\tsinh ", "dang ky khai sinh")]
    [InlineData("ĐƯỜNG TRƯỜNG", "duong truong")]
    [InlineData("Hoà", "hoa")]
    [InlineData("Hòa", "hoa")]
    [InlineData("", "")]
    public void Folding_keeps_only_what_search_compares(string text, string folded) =>
        TextFolding.Fold(text).ShouldBe(folded);

    [Fact]
    public void Composed_and_decomposed_texts_fold_alike() =>
        TextFolding.Fold("Nguyễn").ShouldBe(TextFolding.Fold("Nguyễn".Normalize(System.Text.NormalizationForm.FormD)));
}
