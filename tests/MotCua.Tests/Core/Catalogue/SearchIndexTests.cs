using System.Diagnostics;
using MotCua.Core.Catalogue;

namespace MotCua.Tests.Core.Catalogue;

public sealed class SearchIndexTests(ITestOutputHelper output)
{
    private static readonly string[] Syllables =
        [.. "b c d g h k l m n ng nh ph t th tr v x".Split(' ').SelectMany(h => "a an ang i inh o ong u uc".Split(' ').Select(t => h + t))];

    [Fact]
    public void The_name_comes_before_an_everyday_word_and_that_before_the_summary()
    {
        var index = new SearchIndex(
        [
            Card("summary", "Mot thu tuc\nviec khac\nnoi ve cay xanh"),
            Card("keyword", "Mot thu tuc\ncay xanh\nkhac"),
            Card("name", "Cay xanh\nviec khac\nkhac"),
        ]);
        index.Find("cây xanh").Select(c => c.Code).ShouldBe(["name", "keyword", "summary"]);
    }

    [Fact]
    public void Words_in_a_row_count_more_than_words_apart()
    {
        var index = new SearchIndex([Card("apart", "chung cu nhan dan\n\n"), Card("row", "chung nhan cu\n\n")]);
        index.Find("chung nhan")[0].Code.ShouldBe("row");
    }

    [Theory]
    [InlineData("khai", "kahi", true)]
    [InlineData("khai", "khi", true)]
    [InlineData("khai", "khaai", true)]
    [InlineData("khai", "khau", true)]
    [InlineData("khai", "khai", true)]
    [InlineData("khai", "khuu", false)]
    [InlineData("khai", "ki", false)]
    public void One_slip_is_forgiven_two_are_not(string known, string typed, bool near) =>
        SearchWords.OneSlipApart(typed, known).ShouldBe(near);

    [Fact]
    public void Three_thousand_procedures_are_searched_in_a_few_milliseconds()
    {
        var random = new Random(7);
        string Phrase(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Syllables[random.Next(Syllables.Length)]));
        var index = new SearchIndex(Enumerable.Range(0, 3000).Select(i =>
            Card($"{i}", $"{Phrase(8)} | {Phrase(6)}\n{string.Join(" | ", Enumerable.Range(0, 6).Select(_ => Phrase(4)))}\n{Phrase(40)}")));
        string[] queries = ["ba ca dinh", "khongco nao", "thangcang bang", "trong nga hinh ba lang phong", "dcbt"];
        index.Find(queries[0]);
        var watch = Stopwatch.StartNew();
        foreach (var query in queries)
            index.Find(query);
        output.WriteLine($"{watch.Elapsed.TotalMilliseconds / queries.Length:F1} ms a query");
        (watch.Elapsed / queries.Length).ShouldBeLessThan(TimeSpan.FromMilliseconds(200));
    }

    private static (ProcedureCard, string) Card(string code, string text) =>
        (new ProcedureCard(Guid.NewGuid(), code, new() { Vi = code }, new(), "F", new(), "commune", [], "full", [], "commune"), text);
}
