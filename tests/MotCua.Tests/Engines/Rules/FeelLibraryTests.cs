namespace MotCua.Tests.Engines.Rules;

/// <summary>FEEL's function library as DMN 1.5 describes it (chapter 10.3.4): each line is an expression and its value; what cannot be parsed is null.</summary>
public sealed class FeelLibraryTests
{
    // Patterns follow XPath's grammar, not .NET's.
    [Fact]
    public void RegularExpressions() => FeelCheck.Holds(
        """"
        matches("abracadabra", "bra") => true
        matches("abracadabra", "^a.*a$") => true
        matches("abracadabra", "^bra") => false
        matches("Kaum hat dies der Hahn gesehen,\nFängt er auch schon an zu krähen:", "Kaum.*krähen") => false
        matches("Kaum hat dies der Hahn gesehen,\nFängt er auch schon an zu krähen:", "Kaum.*krähen", "s") => true
        matches("Kaum gesehen,\nFängt", "^Fängt", "m") => true
        matches("Kaum gesehen,\nFängt", "gesehen,$", "m") => true
        matches("Kaum gesehen,\nFängt", "gesehen,$") => false
        matches("helloworld", "hello world", "x") => true
        matches("helloworld", "hello[ ]world", "x") => false
        matches("hello world", "hello\\ sworld", "x") => true
        matches("O", "[A-Z-[OI]]", "i") => false
        matches("i", "[A-Z-[OI]]", "i") => false
        matches("b", "[A-Z-[OI]]", "i") => true
        matches("K", "[^Q]", "i") => true
        matches("abcd", "(asd)[\\1]") => null
        matches("abcd", "(asd)[asd\\1]") => null
        matches("abcd", "(asd)[asd\\0]") => null
        matches("abcd", "1[asd\\0]") => null
        matches("aa", "(a)\\1") => true
        matches("ab", "(a)\\1") => false
        matches("a", "(a\\1)") => null
        matches("abcd", "1\\1") => null
        matches("b", "(?:(a)|b)\\1") => true
        matches("abcdefghijj0", "(a)(b)(c)(d)(e)(f)(g)(h)(i)(j)\\10") => true
        matches("aa0", "(a)\\10") => true
        matches("abc", "a(?=b)") => null
        matches("abc", "a\\b") => null
        matches("abc", "(?i)A") => null
        matches("foo", "[") => null
        matches("foo", "*") => null
        matches("foo", "a{2,1}") => null
        matches("foo", "o{2}") => true
        matches("foo", "o{,2}") => null
        matches("foo", "o{2") => null
        matches("foo", "o{2}{3}") => null
        matches("a]", "a\\]") => true
        matches("a]", "a]") => null
        matches("a}", "a}") => null
        matches("x.y", "\\p{L}\\.\\p{Ll}") => true
        matches("α", "\\p{IsGreek}") => true
        matches("α", "\\p{IsGreekandCoptic}") => true
        matches("a", "\\p{Foo}") => null
        matches("a b", "a\\sb") => true
        matches("a-b", "^[\\w]-\\w$") => true
        matches("a_b", "^[\\w]+$") => false
        matches("🐎", "^.$") => true
        matches("🐎", "^[^a]$") => true
        matches("🐎", "^[🐎a]$") => true
        matches("🐎", "^[^🐎a]$") => false
        matches("abc", "", "") => true
        matches("abc", "[a-]") => true
        matches("abc", "[-a]") => true
        matches("abc", "[]") => null
        matches("foobar", "^fo*bar", null) => true
        matches("foobar", "^fo*bar", "p") => null
        matches(input: "foobar", pattern: "^fo*bar") => true
        matches(input: "foobar", pattern: "Fo*bar", flags: "i") => true
        matches("hello", "HeLLo", "q") => false
        matches("a.b", "a.b", "q") => true
        matches("ab", "a|b|") => true
        replace("abracadabra", "bra", "*") => "a*cada*"
        replace("abracadabra", "a.*a", "*") => "*"
        replace("abracadabra", "a.*?a", "*") => "*c*bra"
        replace("abracadabra", "a", "") => "brcdbr"
        replace("abracadabra", "a(.)", "a$1$1") => "abbraccaddabbra"
        replace("abracadabra", ".*?", "$1") => null
        replace("AAAA", "A+", "b") => "b"
        replace("AAAA", "A+?", "b") => "bbbb"
        replace("darted", "^(.*?)d(.*)$", "$1c$2") => "carted"
        replace("abcd", "(ab)|(a)", "[1=$1][2=$2]") => "[1=ab][2=]cd"
        replace("abc", "b", "\\\\") => "a\\c"
        replace("abc", "b", "\\$") => "a$c"
        replace("abc", "b", "$") => null
        replace("abc", "b", "\\") => null
        replace("aBc", "b", "X", "i") => "aXc"
        replace("a.b.", ".", "X", "q") => "aXbX"
        replace("aa", "(a)", "$12") => "a2a2"
        replace("abc", "(b)", "<$0>") => "a<b>c"
        split("John Doe", "\\s") => ["John", "Doe"]
        split("a;b;c;;", ";") => ["a", "b", "c", "", ""]
        """");

    [Fact]
    public void RangesFromTexts() => FeelCheck.Holds(
        """"
        range("[18..21]") => [18..21]
        range("[18..21)") => [18..21)
        range("]18..21[") => (18..21)
        range("[-1..1]") => [-1..1]
        range("[1..a]") => null
        range("[1+1..3]") => null
        range("[..3]") => null
        range("(..3]") => (..3]
        range("(3..)") => (3..)
        range("(..)") => null
        range("[date(\"1970-01-01\")..date(\"1970-01-02\")]") => [1970-01-01..1970-01-02]
        range("[@\"1970-01-01\"..@\"1970-01-02\"]") => [1970-01-01..1970-01-02]
        range("[duration(\"P1D\")..duration(\"P10D\")]") => [P1D..P10D]
        range("[\"a\"..\"z\"]") => ["a".."z"]
        range("[3..1]") => null
        range("[1..\"a\"]") => null
        range("") => null
        range("(<3)") => null
        range("foo") => null
        range(from: "[1..3]") => [1..3]
        """");

    [Fact]
    public void Texts() => FeelCheck.Holds(
        """"
        string length("\U01F40E") => 1
        substring("\U01F40Eab", 2) => "ab"
        substring("foobar", 3, 3.8) => "oba"
        substring("foobar", 0) => null
        substring("foobar", -2, 1) => "a"
        substring(string: "foobar", start position: 3) => "obar"
        upper case("aBc4") => "ABC4"
        substring before("foobar", "") => ""
        substring after("foobar", "") => "foobar"
        substring after("", "a") => ""
        number("1 000,0", " ", ",") => 1000
        number("1.000.000,01", decimal separator: ",", grouping separator: ".") => null
        number(from: "1.000.000,01", decimal separator: ",", grouping separator: ".") => 1000000.01
        number("1,000.01", ",", ".") => 1000.01
        number("1,000", ",", null) => 1000
        number("-1.5", null, null) => -1.5
        number("1", ".", ".") => null
        number(null, ",", ".") => null
        number("1e3", null, null) => 1000
        number(" 1", null, null) => null
        """");

    [Fact]
    public void Lists() => FeelCheck.Holds(
        """"
        append([1], 2, 3) => [1, 2, 3]
        append(1, 2) => [1, 2]
        append(null, 2) => null
        append([1], [2]) => [1, [2]]
        concatenate([1,2],[3]) => [1, 2, 3]
        concatenate([1], 2) => [1, 2]
        insert before([1,3], 1, 2) => [2, 1, 3]
        insert before([1,3], 3, 2) => null
        insert before([1,3], -1, 2) => [1, 2, 3]
        remove([1,2,3], 2) => [1, 3]
        remove([1,2,3], 0) => null
        remove([1,2,3], 4) => null
        remove([1,2,3], -3) => [2, 3]
        sublist([1,2,3], 2) => [2, 3]
        sublist([1,2,3], -2, 1) => [2]
        sublist([1,2,3], 2, 3) => null
        sublist([1,2,3], 1, 0) => null
        index of([1,2,3,2], 2) => [2, 4]
        union([1,2],[2,3]) => [1, 2, 3]
        distinct values([1,2,3,2,1]) => [1, 2, 3]
        distinct values([1,"a",null,null]) => [1, "a", null]
        flatten([[1,2],[[3]], 4]) => [1, 2, 3, 4]
        sort([3,1,4], function(x,y) x < y) => [1, 3, 4]
        sort(list: [3,1,4], precedes: function(x,y) x > y) => [4, 3, 1]
        sort([{x:2},{x:1}], function(a,b) a.x < b.x) => [{x: 1}, {x: 2}]
        reverse([1,2]) => [2, 1]
        """");

    [Fact]
    public void NumbersAndDays() => FeelCheck.Holds(
        """"
        min(1,2,3) => 1
        max([]) => null
        min("a","b") => "a"
        min([1,"a"]) => null
        max(date("2020-01-01"), date("2021-01-01")) => 2021-01-01
        sum([]) => null
        sum(1,2) => 3
        sum() => null
        mean(1,2,3) => 2
        mean([]) => null
        product(2,3,4) => 24
        product([]) => null
        median(8,2,5,3,4) => 4
        stddev([1,3]) => 1.414213562373095048801688724
        stddev([10,10,10]) => 0
        median([6,1,2,3]) => 2.5
        median([]) => null
        stddev(2,4,7,5) => 2.081665999466132735282297707
        stddev([47]) => null
        stddev(1) => null
        mode(6,3,9,6,6) => [6]
        mode([6,1,9,6,1]) => [1, 6]
        mode([]) => []
        mode() => null
        mode(null) => null
        all(true, false) => false
        any([null, true]) => true
        any() => null
        any([]) => false
        all([]) => true
        any(0) => null
        all(list: [true]) => true
        even(2) => true
        even(1.5) => null
        odd(-1) => true
        modulo(-12, 5) => 3
        modulo(12, -5) => -3
        modulo(10.1, 4.5) => 1.1
        modulo(-10.1, 4.5) => 3.4
        modulo(1, 0) => null
        abs(-1) => 1
        abs(@"-PT5H") => PT5H
        abs("a") => null
        exp(0) => 1
        log(10) => 2.3025850929940456840179914546
        sqrt(-1) => null
        sqrt(16) => 4
        floor(1.5) => 1
        floor(-1.56, 1) => -1.6
        ceiling(1.56, 1) => 1.6
        round up(5.5, 0) => 6
        round up(-5.5, 0) => -6
        round up(1.121, 2) => 1.13
        round down(-5.5, 0) => -5
        round half up(-5.5, 0) => -6
        round half down(5.5, 0) => 5
        round half down(1.126, 2) => 1.13
        decimal(1/3, 2) => 0.33
        decimal(2.5, 0) => 2
        decimal(1.115, 2) => 1.12
        day of year(date(2019, 9, 17)) => 260
        day of week(date(2019, 9, 17)) => "Tuesday"
        month of year(date(2019, 9, 17)) => "September"
        week of year(date(2003,12,29)) => 1
        week of year(date(2005, 1, 1)) => 53
        day of week(null) => null
        is(date("2012-12-25"), time("23:00:50")) => false
        is(date("2012-12-25"), date("2012-12-25")) => true
        is(time("23:00:50z"), time("23:00:50")) => false
        is(time("23:00:50Z"), time("23:00:50+00:00")) => true
        """");

    [Fact]
    public void Contexts() => FeelCheck.Holds(
        """"
        context([{key:"a", value:1},{key:"b", value:2}]) => {a: 1, b: 2}
        context([{key:"a", value:1},{key:"a", value:2}]) => null
        context({key:"a", value:1}) => {a: 1}
        context put({x:1}, "y", 2) => {x: 1, y: 2}
        context put({x:1, y:0}, "y", 2) => {x: 1, y: 2}
        context put({x:1, y:{a:0}}, ["y","a"], 2) => {x: 1, y: {a: 2}}
        context put({x:1}, ["y","a"], 2) => null
        context put({x:1}, [], 2) => null
        context put(null, "a", 1) => null
        context put({}, null, 1) => null
        context put(context: {x:1}, keys: ["y"], value: 2) => {x: 1, y: 2}
        context put(context: {x:1}, key: "y", value: 2) => {x: 1, y: 2}
        context merge([{x:1},{y:2}]) => {x: 1, y: 2}
        context merge([{x:1},{x:2}]) => {x: 2}
        context merge([]) => {}
        context merge({a: 1}) => {a: 1}
        get value({a: 1}, "a") => 1
        get value(null, "a") => null
        get entries({a: 1}) => [{key: "a", value: 1}]
        get entries({}) => []
        string join(["a","b"], "X") => "aXb"
        string join([], "X") => ""
        string join(["a"], null) => "a"
        list replace([2,4,7,8], 3, 6) => [2, 4, 6, 8]
        list replace([2,4,7,8], function(item, newItem) item < newItem, 5) => [5, 5, 7, 8]
        @"2020-01-01" => 2020-01-01
        @"P1D" => P1D
        @"foo" => null
        @"10:00:00@Europe/Paris" => 10:00:00@Europe/Paris
        """");

    [Fact]
    public void RelationsOfRanges() => FeelCheck.Holds(
        """"
        before(1, 10) => true
        before([1..5], 10) => true
        before(1, [1..5]) => false
        before(1, (1..5]) => true
        before([1..5), [5..10]) => true
        before([1..10), (10..20]) => true
        after((11..20], [1..11]) => true
        meets([1..5], [5..10]) => true
        meets([1..5), [5..10]) => false
        meets([1..5], (5..10]) => false
        met by([5..10], [1..5]) => true
        overlaps([1..5], [5..8]) => true
        overlaps([1..5], (5..8]) => false
        overlaps before([1..5], (1..5]) => true
        overlaps before([1..5), [1..5]) => false
        overlaps after((1..5], [1..5)) => true
        overlaps after([1..5], [1..5)) => false
        finishes(10, [1..10]) => true
        finishes([5..10), [1..10)) => true
        finished by([1..10], 10) => true
        includes([1..10], (1..10)) => true
        includes((1..10], 1) => false
        during((1..10], [1..10]) => true
        starts([1..10), [1..10]) => true
        starts((1..5], [1..10]) => false
        started by([1..10], [1..10)) => true
        coincides([1..5], [1..5]) => true
        coincides(5, 5) => true
        coincides([1..5), [1..5]) => false
        before(1, "a") => null
        before(1, 1) => false
        after(1, 1) => false
        after(2, 1) => true
        before([1..5], 5) => false
        before([1..5), 5) => true
        before((>5), 5) => false
        before(5, (>5)) => true
        before(6, (>5)) => false
        before(5, (<5)) => false
        after(5, (<5)) => true
        after(5, (<=5)) => false
        before((<5), (>=5)) => true
        before((<=5), (>=5)) => false
        before((>5), (<1)) => false
        before(1, ["a".."b"]) => null
        before(["a".."b"], 1) => null
        before([1..2], ["a".."b"]) => null
        before((<1), (>"a")) => null
        overlaps((<5), (>3)) => true
        overlaps((<3), (>5)) => false
        overlaps((>3), [1..2]) => false
        overlaps before((<5), [3..8]) => true
        overlaps before((<9), [3..8]) => false
        overlaps before([3..8], (<5)) => false
        overlaps after([3..8], (<5)) => true
        includes((>1), [2..3]) => true
        includes((<5), [2..3]) => true
        includes([2..3], (>1)) => false
        includes([2..3], (<5)) => false
        includes([1..10], [4..6]) => true
        includes([1..10], [4..16]) => false
        includes([4..6], [1..5]) => false
        includes([1..10], [1..5]) => true
        includes((>1), (>1)) => true
        includes((>1), (>=1)) => false
        during([4..6], (>1)) => true
        coincides((>1), (>1)) => true
        coincides((>1), (<1)) => false
        coincides([1..5], [1..6]) => false
        coincides([1..5], (>=1)) => false
        finishes([5..10], [5..10]) => true
        finishes([1..10], [5..10]) => false
        finishes([5..9], [1..10]) => false
        finishes(9, [1..10]) => false
        finishes((>5), (>1)) => true
        finishes((>1), (>5)) => false
        finishes((<5), (<5)) => true
        finished by([1..10], 9) => false
        finished by([1..10), 10) => false
        starts([1..10], [1..10]) => true
        starts([1..10], [1..5]) => false
        starts([2..5], [1..10]) => false
        starts(2, [1..10]) => false
        starts(1, (1..10]) => false
        starts((<3), (<5)) => true
        starts((<5), (<3)) => false
        started by([1..10], 1) => true
        started by([1..10], 2) => false
        started by((1..10], 1) => false
        meets([1..5], [6..10]) => false
        met by([5..10], [1..5)) => false
        """");
}
