using System.Text.RegularExpressions;
using MotCua.Web.Localisation;

namespace MotCua.Tests.Architecture;

/// <summary>Nothing is said that has no words in both languages.</summary>
public sealed partial class TextRulesTests
{
    private static readonly Texts Texts = Texts.Load();

    [Fact]
    public void Every_refusal_has_its_sentence()
    {
        var codes = SourceTree.All.SelectMany(f => Code().Matches(SourceTree.WithoutComments(f.Text)))
            .Select(m => m.Groups[1].Value).Distinct().ToList();
        codes.Count.ShouldBeGreaterThan(20);
        codes.Where(c => !Texts.Has($"refusal.{c}")).ShouldBeEmpty();
    }

    [Fact]
    public void Both_languages_have_the_same_keys() =>
        Texts.Keys(Texts.Vietnamese).Order().ShouldBe(Texts.Keys(Texts.English).Order());

    [GeneratedRegex("""new Refusal\(\s*"([a-z0-9-]+)"|new\("([a-z]+-[a-z0-9-]+)"\)""")]
    private static partial Regex Code();
}
