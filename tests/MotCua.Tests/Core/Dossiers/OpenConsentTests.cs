using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class OpenConsentTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private AssistStory Story => new(core);

    [Fact]
    public async Task The_code_shows_who_helped_and_what_was_filled_in()
    {
        var issued = await Story.AskedAsync();
        var view = await Story.OpenAsync(issued, $" {issued.Code.Replace(" ", "")} ");
        view.Helper.FullName.ShouldNotBeEmpty();
        view.Draft.Answers.ShouldContain("childName");
        (await Story.LoadAsync(issued)).OpenedAt.ShouldBe(SampleWorld.Now);
        await Story.OpenAsync(issued);
    }

    [Fact]
    public async Task Wrong_codes_are_counted_and_the_fifth_locks_the_link_for_the_right_one_too()
    {
        var issued = await Story.AskedAsync();
        for (var left = 4; left > 0; left--)
            (await Should.ThrowAsync<RefusalException>(() => Story.OpenAsync(issued, "0000 0000"))).Refusal.ShouldBe(
                new Refusal("link-code-invalid", left), new ByText());
        await Refused.WithAsync("link-locked", () => Story.OpenAsync(issued, "12"));
        await Refused.WithAsync("link-locked", () => Story.OpenAsync(issued));
        await Refused.WithAsync("link-locked", () => Story.GiveAsync(issued));
        (await Story.LoadAsync(issued)).Misses.ShouldBe(CodedLink.MostMisses);
    }

    [Fact]
    public async Task Another_key_finds_nothing()
    {
        var issued = await Story.AskedAsync();
        var forged = issued with { Link = new() { Id = issued.Link.Id, Key = new string('0', 24), ContentHash = "" } };
        await Refused.AsAbsentAsync(() => Story.OpenAsync(forged));
    }

    private sealed class ByText : IEqualityComparer<Refusal>
    {
        public bool Equals(Refusal? x, Refusal? y) => Text(x) == Text(y);

        public int GetHashCode(Refusal refusal) => Text(refusal).GetHashCode(StringComparison.Ordinal);

        private static string Text(Refusal? refusal) => $"{refusal?.Code} {string.Join(' ', refusal?.Args ?? [])}";
    }
}
