using MotCua.Engines.Rules;

namespace MotCua.Tests.Engines.Rules;

/// <summary>The grammar rule by rule (DMN 1.5, 10.3.1.2): how texts are cut into tokens, what binds stronger, where a range ends.</summary>
public sealed class FeelGrammarTests
{
    [Fact]
    public void Numbers_and_texts() => FeelCheck.Holds(
        """
        .5 => 0.5
        1.5e3 => 1500
        1E+2 => 100
        1e-2 => 0.01
        1.25 + .75 => 2
        [1..3].end => 3
        1e => null
        1.e => null
        string length("\n\t\r\"\\\'") => 6
        "\u0041" => "A"
        "\U01F40E" = "🐎" => true
        "\uD83D\uDC0E" = "🐎" => true
        string length("\d") => 2
        "\u41" => null
        "\U41" => null
        "\U110000" => null
        "a => null
        "" => ""
        "a\" => null
        @"P1D" = duration("P1D") => true
        @ "P1D" = duration("P1D") => true
        @ => null
        @1 => null
        @"x" => null
        """);

    [Fact]
    public void Comments_stand_for_space()
    {
        FeelCheck.Result("1 // one\n + 1").ShouldBe("2");
        FeelCheck.Result("/* one */ 1 /**/ + /* / * */ 1 // end").ShouldBe("2");
        FeelCheck.Result("\u00A01\uFEFF+\u180E1\u200B").ShouldBe("2");
        Should.Throw<FeelSyntaxException>(() => Feel.Parse("1 /* one")).Error.ShouldBe(FeelSyntaxError.UnclosedComment);
        Should.Throw<FeelSyntaxException>(() => Feel.Parse("1 / / 2")).Column.ShouldBe(5);
    }

    [Fact]
    public void What_binds_stronger() => FeelCheck.Holds(
        """
        1 + 2 * 3 => 7
        (1 + 2) * 3 => 9
        2 * 3 ** 2 => 18
        2 ** 3 ** 2 => 64
        -2 ** 2 => 4
        10 - 2 - 3 => 5
        24 / 4 / 2 => 3
        - - 1 => 1
        1 - -1 => 2
        1 + 1 = 2 and 3 > 2 => true
        true or false and false => true
        (true or false) and false => false
        false and true or true => true
        1 = 1 = true => true
        1 < 2 != false => true
        1 + 1 between 1 + 0 and 1 + 2 => true
        2 between 1 and 3 and true => true
        2 between 1 and 3 or false => true
        5 between 1 and 3 => false
        1 in [1, 2] and true => true
        1 + 1 in (1, 2) => true
        1 in (> 0, < -5) => true
        1 in > 0 => true
        1 in > 0 + 1 => false
        1 in ([1..2]) => true
        2 in (1..3) => true
        3 in (1..3) => false
        1 in (1) => true
        3 in (1) + 2 => true
        1 in ("a", 1) => true
        1 in () => null
        1 between 0 => null
        1 in => null
        if true then 1 else 2 + 3 => 1
        (if true then 1 else 2) + 3 => 4
        [1, 2][1] + 1 => 2
        {a: [{b: 7}]}.a[1].b => 7
        -[3][1] => -3
        1 instance of number and true => true
        1 instance of number instance of boolean => true
        1 instance number => null
        """);

    [Fact]
    public void Where_a_range_ends() => FeelCheck.Holds(
        """
        1 in [1..2] => true
        1 in ]1..2] => false
        1 in (1..2] => false
        2 in [1..2[ => false
        2 in [1..2) => false
        1 in ]0..2[ and true => true
        1 in ]0..2[ or false => true
        if 1 in ]0..2[ then "y" else "n" => "y"
        if true then ]0..2[ else 1 => (0..2)
        (for x in [1] return ]0..2[)[1] = (0..2) => true
        some r in ]0..2[ satisfies 1 = 1 => true
        (]0..2[) = (0..2) => true
        {r: ]0..2[}.r = (0..2) => true
        ]0..2[ = (0..2) => true
        1 in [[0][1]..2] => true
        1 in [0..{a: 2}.a] => true
        1 in [0..(function(x) x)(2)] => true
        1 in [0..if true then 2 else 0] => true
        ]0..2[ instance of range<number> => true
        1 in (..2] => true
        3 in (..2] => false
        1 in [0..) => true
        1 in (0..) => true
        (..) => null
        [..] => null
        ]1 => null
        [1..2 => null
        (1..2 => null
        [1..2} => null
        """);

    [Fact]
    public void Names_are_cut_where_they_end() => FeelCheck.Holds(
        """
        {a1: 1}.a1 => 1
        {_a: 1}._a => 1
        {a·b: 1}.a·b => 1
        {trẻ em: 1}.trẻ em => 1
        {trẻ   em: 1}.trẻ  em => 1
        {a: 1, b: a}.b => 1
        {a b: 1, c: a b + 1}.c => 2
        {a-b: 1, c: a-b + 1}.c => 2
        {a's b: 1, c: a's b}.c => 1
        {x: {start: 1}}.x.start => 1
        {in: 1}.in => 1
        {if: 1}.if => 1
        {for: {and: 2}}.for.and => 2
        {"a b": 1}.a b => 1
        {"": 1} => {"": 1}
        {a: 1 b: 2} => null
        {a} => null
        {: 1} => null
        {1a: 1} => null
        {a: 1}. a => 1
        {a: 1} .a => 1
        {a: 1}.1 => null
        for a b in [1] return a b => [1]
        for in in [1] return in => null
        for a-b in [1, 2] return a-b => [1, 2]
        for i n in [1] return i n => [1]
        for x in [1], y in [x + 1] return y => [2]
        for x in 1..2 return x => [1, 2]
        for x in 1 return => null
        for x [1] return x => null
        some x in [1], y in [2] satisfies x < y => true
        every x in [1, 2] => null
        some x in [1, 2] return x => null
        (function(a b, c) a b + c)(1, 2) => 3
        (function(a b: number, c: number) a b + c)(1, 2) => 3
        (function() 1)() => 1
        (function(a,) 1)(1) => null
        (function a 1)(1) => null
        (function(a b) a b)(a b: 1) => 1
        (function(a, b) a - b)(b: 1, a: 3) => 2
        (function(in) in)(1) => null
        abs(-1) + abs(n: -1) => 2
        """);

    [Fact]
    public void Types() => FeelCheck.Holds(
        """
        1 instance of number => true
        1 instance of string => false
        null instance of Any => false
        1 instance of Any => true
        @"2025-01-01T00:00:00" instance of date and time => true
        @"P1D" instance of days and time duration => true
        @"P1M" instance of years and months duration => true
        [1] instance of list => true
        [1] instance of list<number> => true
        [1, "a"] instance of list<number> => false
        [[1]] instance of list<list<number>> => true
        {a: 1} instance of context => true
        {a: 1} instance of context<a: number> => true
        {a: 1} instance of context<a: string> => false
        {a: 1, b c: "x"} instance of context<a: number, b c: string> => true
        {a: 1} instance of context<> => true
        [1..2] instance of range => true
        [1..2] instance of range<number> => true
        [1..2] instance of range<string> => false
        abs instance of function => true
        (function(a: number) a) instance of function<number> -> Any => true
        (function(a: number) a) instance of function<string> -> Any => false
        (function(a: number, b: string) a) instance of function<number, string> -> Any => true
        (function() 1) instance of function<> -> Any => true
        (function(a: number) a) instance of function<> -> Any => false
        1 instance of => null
        1 instance of 1 => null
        [1] instance of list<number => null
        [1] instance of list<> => null
        {a: 1} instance of context<a> => null
        {a: 1} instance of context<a number> => null
        {a: 1} instance of context<a: number, => null
        abs instance of function<number> => null
        abs instance of function<number, -> Any => null
        1 instance of a.b => null
        """);

    [Theory]
    [InlineData("x )", FeelSyntaxError.Unexpected, ")", "“)” is not expected here.", "không được viết “)” ở đây.")]
    [InlineData("1 +", FeelSyntaxError.UnexpectedEnd, "", "the expression ends too early.", "biểu thức bị thiếu phần cuối.")]
    [InlineData("\"abc", FeelSyntaxError.UnclosedText, "", "the text in quotes is not closed.", "chuỗi trong dấu nháy chưa được đóng.")]
    [InlineData("/* x", FeelSyntaxError.UnclosedComment, "", "the comment is not closed.", "chú thích chưa được đóng.")]
    [InlineData("\"\\u12\"", FeelSyntaxError.BadEscape, "\\u12\"", "“\\u12\"” is not an escape sequence.", "“\\u12\"” không phải là ký tự thoát hợp lệ.")]
    [InlineData("1e99", FeelSyntaxError.BadNumber, "1e99", "“1e99” is not a number this engine can hold.", "“1e99” không phải là số hợp lệ hoặc quá lớn.")]
    [InlineData("@\"x\"", FeelSyntaxError.BadLiteral, "@\"x\"", "“@\"x\"” is not a date, time or duration.", "“@\"x\"” không phải là ngày, giờ hoặc khoảng thời gian.")]
    [InlineData("1 instance of thing", FeelSyntaxError.UnknownType, "thing", "“thing” is not a type.", "“thing” không phải là tên kiểu dữ liệu.")]
    [InlineData("x.", FeelSyntaxError.NameExpected, "", "a name is expected here.", "cần một tên ở vị trí này.")]
    public void A_mistake_is_told_in_both_languages(string text, FeelSyntaxError error, string near, string english, string vietnamese)
    {
        var thrown = Should.Throw<FeelSyntaxException>(() => Feel.Parse(text));
        (thrown.Error, thrown.Near).ShouldBe((error, near));
        (thrown.MessageEn, thrown.MessageVi).ShouldBe(($"Line 1, column {thrown.Column}: {english}", $"Dòng 1, cột {thrown.Column}: {vietnamese}"));
    }

    [Theory]
    [InlineData(100_000, true)]
    [InlineData(100_001, false)]
    public void The_longest_text(int length, bool parsed)
    {
        var text = "1".PadLeft(length);
        if (parsed)
        {
            Feel.Parse(text).Evaluate([]).ShouldBe(1m);
            return;
        }
        var thrown = Should.Throw<FeelSyntaxException>(() => Feel.Parse(text));
        (thrown.Error, thrown.MessageEn, thrown.MessageVi).ShouldBe(
            (FeelSyntaxError.TooLong, "Line 1, column 1: the expression is too long.", "Dòng 1, cột 1: biểu thức quá dài."));
    }

    [Theory]
    [InlineData("(", ")", 199)]
    [InlineData("-", "", 199)]
    [InlineData("if true then ", " else 1", 199)]
    public void The_deepest_nesting(string before, string after, int depth)
    {
        Feel.Parse(Nested(before, after, depth)).Evaluate([]).ShouldNotBeNull();
        var thrown = Should.Throw<FeelSyntaxException>(() => Feel.Parse(Nested(before, after, depth + 1)));
        (thrown.Error, thrown.MessageVi.Split(": ")[1]).ShouldBe((FeelSyntaxError.TooDeep, "biểu thức lồng nhau quá sâu."));
    }

    [Fact]
    public void Much_side_by_side_is_no_nesting()
    {
        FeelCheck.Result($"[{string.Join(", ", Enumerable.Repeat("(1)", 300))}][300]").ShouldBe("1");
        FeelCheck.Result($"[{string.Join(", ", Enumerable.Repeat("-1", 300))}][300]").ShouldBe("-1");
        FeelCheck.Result($"[{string.Join(", ", Enumerable.Repeat("1 instance of list<number>", 300))}][300]").ShouldBe("false");
    }

    private static string Nested(string before, string after, int depth) =>
        string.Concat(Enumerable.Repeat(before, depth)) + "1" + string.Concat(Enumerable.Repeat(after, depth));

    [Theory]
    [InlineData("not (1, 2)", 1, false)]
    [InlineData("not(3)", 1, true)]
    [InlineData("not([1..2])", 1, false)]
    [InlineData("- 1", -1, true)]
    [InlineData("-", -1, true)]
    [InlineData(" - ", 7, true)]
    [InlineData("> 1, < -1", 2, true)]
    [InlineData("> 1, < -1", 0, false)]
    [InlineData("(> 1)", 2, true)]
    [InlineData(">= 1 + 1", 2, true)]
    [InlineData("? = 1 or ? = 3", 3, true)]
    [InlineData("not(? = 1)", 3, true)]
    [InlineData("[1, 2], 5", 5, true)]
    [InlineData("1 + 1", 2, true)]
    [InlineData("true", 2, true)]
    [InlineData("? > 1, 0", 0, true)]
    public void A_cell_of_a_table(string test, int value, bool passes) => Feel.ParseTest(test).Accepts(value, []).ShouldBe(passes);

    [Theory]
    [InlineData("1 2")]
    [InlineData("not(1")]
    [InlineData("not()")]
    [InlineData("-,")]
    [InlineData("")]
    [InlineData("1,,2")]
    [InlineData(">")]
    public void What_is_no_cell(string test) => Should.Throw<FeelSyntaxException>(() => Feel.ParseTest(test));
}
