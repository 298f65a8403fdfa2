using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Platform;

public sealed class VietnameseOrderTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Theory]
    [InlineData("An Khánh|Ă|Âu Cơ|Ba Đình|Dương Nội|Đại Mỗ|Đống Đa|Em|Ê|Ô Chợ Dừa|Ơ|Phú Diễn|Ứng Hoà|Vân Đình|Yên Nghĩa")]
    [InlineData("ma|mà|mả|mã|má|mạ|mai|mă|mâ|me")]
    [InlineData("hoa an|hoa ấn|hoà an|hoà ấn|hoạ an")]
    [InlineData("Phường 1|Phường A")]
    public void Letters_first_then_tones(string ordered)
    {
        var words = ordered.Split('|');
        words.Reverse().InVietnameseOrder(w => w).ShouldBe(words);
    }

    [Fact]
    public void Composed_or_not_and_large_or_small_are_the_same() =>
        VietnameseOrder.KeyOf("ĐỐNG ĐA").ShouldBe(VietnameseOrder.KeyOf("Đống Đa".Normalize(System.Text.NormalizationForm.FormD)));

    [Fact]
    public async Task Lists_of_units_stand_in_it_on_every_engine()
    {
        var on = VietnamTime.DateOf(SampleWorld.Now);
        var desks = await core.RunAsync((UnitDirectory d) => d.DesksAsync(on, default));
        desks.Select(d => d.NameVi).ShouldBe(desks.Select(d => d.NameVi).InVietnameseOrder(n => n));
        var names = desks.Select(d => d.NameVi).ToList();
        string First(string letter) => names.First(n => n.Split(' ')[^2..][0].StartsWith(letter, StringComparison.Ordinal));
        names.IndexOf(First("Đ")).ShouldBeLessThan(names.IndexOf(First("Y")));
    }
}
