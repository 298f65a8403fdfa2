using MotCua.Engines.Rules;

namespace MotCua.Tests.Engines.Rules;

/// <summary>Names, lists, contexts, control and functions.</summary>
public class FeelStructureTests
{
    private static readonly FeelContext Variables = new()
    {
        ["x"] = 2,
        ["so con"] = 3,
        ["Student's name"] = "An",
        ["a-b"] = 10,
        ["a"] = 7,
        ["b"] = 5,
        ["trẻ"] = new FeelContext { ["họ tên"] = "Bình", ["tuổi"] = 4 },
        ["date and place"] = "Hà Nội",
        ["🐎"] = "ngựa",
        ["days in weekend"] = new[] { "saturday", "sunday" },
    };

    [Theory]
    [InlineData("so con + 1", "4")]
    [InlineData("so  con + 1", "4")]
    [InlineData("trẻ.họ tên", "\"Bình\"")]
    [InlineData("trẻ.tuổi + x", "6")]
    [InlineData("🐎", "\"ngựa\"")]
    [InlineData("missing", "null")]
    [InlineData("missing.part", "null")]
    [InlineData("a - b", "2")]
    [InlineData("if so con > 2 then \"nhiều\" else \"ít\"", "\"nhiều\"")]
    [InlineData("for d in days in weekend return d", "[\"saturday\", \"sunday\"]")]
    public void Names_of_words_are_read_without_being_declared(string expression, string expected) =>
        FeelCheck.Show(Feel.Parse(expression, "days in weekend").Evaluate(Variables)).ShouldBe(expected);

    [Fact]
    public void Names_with_signs_are_read_when_declared()
    {
        Feel.Parse("a-b", "a-b").Evaluate(Variables).ShouldBe(10m);
        Feel.Parse("a - b", "a-b").Evaluate(Variables).ShouldBe(10m);
        Feel.Parse("a-bc", "a-b").Evaluate(new FeelContext { ["a"] = 7, ["bc"] = 1 }).ShouldBe(6m);
        Feel.Parse("Student's name + \"!\"", "Student's name").Evaluate(Variables).ShouldBe("An!");
        Feel.Parse("date and place", "date and place").Evaluate(Variables).ShouldBe("Hà Nội");
    }

    [Theory]
    [InlineData("[1, 2, 3][2]", "2")]
    [InlineData("[1, 2, 3][-1]", "3")]
    [InlineData("[1, 2, 3][0]", "null")]
    [InlineData("[1, 2, 3][4]", "null")]
    [InlineData("[1, 2, 3][1.5]", "null")]
    [InlineData("[1, 2, 3][item > 1]", "[2, 3]")]
    [InlineData("[1, 2, 3][item > 1][1]", "2")]
    [InlineData("[1, 2, 3][null]", "[]")]
    [InlineData("[1, 2, 3][\"a\"]", "null")]
    [InlineData("[][1]", "null")]
    [InlineData("[][item > 1]", "[]")]
    [InlineData("5[item > 1]", "[5]")]
    [InlineData("null[1]", "null")]
    [InlineData("[{a b: 1}, {a b: 2}][a b = 2].a b", "[2]")]
    [InlineData("[{a: 1}, {b: 2}].a", "[1, null]")]
    [InlineData("{a: {b: 1}}.a.b", "1")]
    [InlineData("{a: 1, b: a + 1}.b", "2")]
    [InlineData("{\"a+b\": 1}", "{\"a+b\": 1}")]
    [InlineData("{a: 1, a: 2}", "null")]
    [InlineData("{}", "{}")]
    [InlineData("[1, [2, null], \"x\", true]", "[1, [2, null], \"x\", true]")]
    [InlineData("(> 5)", "(5..)")]
    [InlineData("(<= 5)", "(..5]")]
    [InlineData("(>= 5)", "[5..)")]
    [InlineData("(< 5)", "(..5)")]
    [InlineData("[1..5).start + [1..5).end", "6")]
    [InlineData("[1..5).start included", "true")]
    [InlineData("[1..5).end included", "false")]
    [InlineData("[5..1]", "null")]
    [InlineData("[1..\"a\"]", "null")]
    public void Lists_contexts_and_ranges(string expression, string expected) => FeelCheck.Result(expression).ShouldBe(expected);

    [Theory]
    [InlineData("if true then 1 else 2", "1")]
    [InlineData("if null then 1 else 2", "2")]
    [InlineData("if \"true\" then 1 else 2", "2")]
    [InlineData("for i in [1, 2] return i * 2", "[2, 4]")]
    [InlineData("for i in 3..1 return i", "[3, 2, 1]")]
    [InlineData("for i in (1..3) return i", "[2]")]
    [InlineData("for i in @\"2025-02-27\"..@\"2025-03-01\" return i", "[2025-02-27, 2025-02-28, 2025-03-01]")]
    [InlineData("for i in 1..2, j in i..2 return [i, j]", "[[1, 1], [1, 2], [2, 2]]")]
    [InlineData("for i in 1..4 return if i = 1 then 1 else partial[-1] * i", "[1, 2, 6, 24]")]
    [InlineData("for i in 1..3 return count(partial)", "[0, 1, 2]")]
    [InlineData("for i in null return i", "null")]
    [InlineData("for i in \"a\"..\"c\" return i", "null")]
    [InlineData("for i in 5 return i", "[5]")]
    [InlineData("some x in [1, 2] satisfies x > 1", "true")]
    [InlineData("some x in [1, 2] satisfies x > 2", "false")]
    [InlineData("some x in [1, null] satisfies x > 2", "null")]
    [InlineData("some x in [] satisfies true", "false")]
    [InlineData("every x in [1, 2], y in [3] satisfies x < y", "true")]
    [InlineData("every x in [1, 2] satisfies x > 1", "false")]
    [InlineData("every x in [] satisfies false", "true")]
    [InlineData("every x in [1, 2] satisfies \"a\"", "null")]
    [InlineData("every x in null satisfies true", "null")]
    public void Control(string expression, string expected) => FeelCheck.Result(expression).ShouldBe(expected);

    [Theory]
    [InlineData("(function(a, b) a - b)(5, 3)", "2")]
    [InlineData("(function(a, b) a - b)(b: 5, a: 3)", "-2")]
    [InlineData("(function(a, b) a - b)(a: 5, c: 3)", "null")]
    [InlineData("(function(a, b) a - b)(5)", "null")]
    [InlineData("(function(a: number) a)(\"x\")", "null")]
    [InlineData("(function(a: number) a)([1])", "1")]
    [InlineData("(function(a: list<number>) a)(1)", "[1]")]
    [InlineData("(function(a: date and time) a)(@\"2025-01-01\")", "2025-01-01T00:00:00Z")]
    [InlineData("{f: function(x) if x < 2 then 1 else x * f(x - 1), r: f(5)}.r", "120")]
    [InlineData("(function(a) function(b) a + b)(1)(2)", "3")]
    [InlineData("1(2)", "null")]
    [InlineData("unknown(2)", "null")]
    [InlineData("(function(a) external {java: {class: \"x\"}})(1)", "null")]
    [InlineData("{g: abs, r: g(-1)}.r", "1")]
    public void Functions(string expression, string expected) => FeelCheck.Result(expression).ShouldBe(expected);
}
