using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Platform;

/// <summary>Numbers are given once and without gaps, whoever asks at the same time.</summary>
public sealed class NumberingTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task Fifty_who_ask_at_once_get_fifty_numbers()
    {
        var taken = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => Task.Run(() =>
            core.ReadAsync(db => Numbering.TakeAsync(db, "test:parallel", 1, default)))));
        taken.Order().ShouldBe(Enumerable.Range(1, 50).Select(n => (long)n));
    }
}
