using MotCua.Core.Documents.Print;

namespace MotCua.Tests.Core.Documents;

public sealed class AmountWordsTests
{
    [Theory]
    [InlineData(0, "Không đồng")]
    [InlineData(15, "Mười lăm đồng")]
    [InlineData(21, "Hai mươi mốt đồng")]
    [InlineData(105, "Một trăm linh năm đồng")]
    [InlineData(8000, "Tám nghìn đồng")]
    [InlineData(75000, "Bảy mươi lăm nghìn đồng")]
    [InlineData(1_002_005, "Một triệu không trăm linh hai nghìn không trăm linh năm đồng")]
    [InlineData(1_250_000, "Một triệu hai trăm năm mươi nghìn đồng")]
    [InlineData(3_000_000_010, "Ba tỷ không trăm mười đồng")]
    public void An_amount_is_said_as_it_is_read(long amount, string words) => AmountWords.Of(amount).ShouldBe(words);
}
