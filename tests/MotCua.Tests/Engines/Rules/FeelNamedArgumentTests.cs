namespace MotCua.Tests.Engines.Rules;

/// <summary>Every built-in function called by the names the standard gives its parameters (DMN 1.5, 10.3.4): a name is a promise to those who write rules.</summary>
public sealed class FeelNamedArgumentTests
{
    [Fact]
    public void Numbers() => FeelCheck.Holds(
        """
        decimal(n: 1.25, scale: 1) => 1.2
        floor(n: -1.5) => -2
        floor(n: 1.58, scale: 1) => 1.5
        ceiling(n: -1.5) => -1
        ceiling(n: 1.51, scale: 1) => 1.6
        round up(n: 1.21, scale: 1) => 1.3
        round down(n: 1.29, scale: 1) => 1.2
        round half up(n: 1.25, scale: 1) => 1.3
        round half down(n: 1.25, scale: 1) => 1.2
        abs(n: -1) => 1
        abs(n: @"-PT1H") = @"PT1H" => true
        abs(n: @"-P1M") = @"P1M" => true
        modulo(dividend: 7, divisor: -4) => -1
        sqrt(number: 16) => 4
        log(number: 1) => 0
        exp(number: 0) => 1
        exp(number: -70) => 0
        exp(number: 100) => null
        round half up(exp(20), 15) => 485165195.409790277969107
        round half up(exp(-2.5), 20) => 0.08208499862389879517
        round half up(exp(1), 20) => 2.71828182845904523536
        round half up(log(10), 20) => 2.30258509299404568402
        round half up(log(0.001), 20) => -6.90775527898213705205
        log(number: 0) => null
        log(number: -1) => null
        odd(number: -3) => true
        even(number: -3) => false
        abs(number: 1) => null
        abs(n: 1, n: 2) => null
        modulo(dividend: 7) => null
        modulo(dividend: 7, divisor: 2, rest: 1) => null
        """);

    [Fact]
    public void Texts() => FeelCheck.Holds(
        """
        substring(string: "abc", start position: 2) => "bc"
        substring(string: "abc", start position: 2, length: 1) => "b"
        string length(string: "a🐎c") => 3
        upper case(string: "đa") => "ĐA"
        lower case(string: "ĐA") => "đa"
        substring before(string: "a-b", match: "-") => "a"
        substring after(string: "a-b", match: "-") => "b"
        contains(string: "abc", match: "b") => true
        starts with(string: "abc", match: "b") => false
        ends with(string: "abc", match: "c") => true
        string join(list: ["a", null, "b"], delimiter: "-") => "a-b"
        string join(list: ["a", "b"]) => "ab"
        string join(list: ["a", "b"], delimiter: null) => "ab"
        string(from: 1) => "1"
        number(from: "1.5") => 1.5
        number(from: "1,000.5", grouping separator: ",", decimal separator: ".") => 1000.5
        number(from: "1000", grouping separator: null, decimal separator: null) => 1000
        not(negand: true) => false
        not(negand: null) => null
        matches(input: "aBc", pattern: "b", flags: "i") => true
        matches(input: "aBc", pattern: "b") => false
        replace(input: "aba", pattern: "B", replacement: "c", flags: "i") => "aca"
        replace(input: "aba", pattern: "b", replacement: "c", flags: null) => "aca"
        split(string: "a;b", delimiter: ";") => ["a", "b"]
        """);

    [Fact]
    public void Lists() => FeelCheck.Holds(
        """
        list contains(list: [1, 2], element: 2) => true
        list contains(list: [1, null], element: null) => true
        count(list: [1, 2]) => 2
        sublist(list: [1, 2, 3], start position: 2) => [2, 3]
        sublist(list: [1, 2, 3], start position: 2, length: 1) => [2]
        append(list: [1], item: 2) => null
        insert before(list: [1], position: 1, newItem: 0) => [0, 1]
        insert before(list: [1], position: 1, newItem: null) => [null, 1]
        remove(list: [1, 2], position: 1) => [2]
        list replace(list: [1, 2], position: 1, newItem: 3) => [3, 2]
        list replace(list: [1, 2], position: 1, newItem: null) => [null, 2]
        list replace(list: [1, 2], match: function(item, newItem) item = 2, newItem: 3) => [1, 3]
        list replace(list: [1, 2], match: function(item, newItem) item = 2, newItem: null) => [1, null]
        reverse(list: [1, 2]) => [2, 1]
        index of(list: [1, 2, 1], match: 1) => [1, 3]
        index of(list: [1, null], match: null) => [2]
        distinct values(list: [1, 1, 2]) => [1, 2]
        flatten(list: [[1], [[2]]]) => [1, 2]
        sort(list: [1, 3, 2], precedes: function(x, y) x > y) => [3, 2, 1]
        sort(list: [3, 1, 2]) => [1, 2, 3]
        """);

    [Fact]
    public void Aggregates() => FeelCheck.Holds(
        """
        min(list: [2, 1]) => 1
        max(list: [1, 2]) => 2
        sum(list: [1, 2]) => 3
        product(list: [3, 2]) => 6
        mean(list: [1, 2]) => 1.5
        median(list: [8, 2, 5]) => 5
        stddev(list: [1, 3, 5]) => 2
        mode(list: [6, 3, 9, 6, 6]) => [6]
        all(list: [true, false]) => false
        any(list: [true, false]) => true
        min(first: 2, second: 1) => 1
        max(first: 2, second: 1) => 2
        sum(first: 2, second: null) => null
        all(first: true, second: null) => null
        any(first: null, second: true) => true
        min(a: [1]) => null
        min(1) => 1
        min(3, 2, 1) => 1
        max(1, 2, 3) => 3
        """);

    [Fact]
    public void Contexts() => FeelCheck.Holds(
        """
        get value(m: {a: 1}, key: "a") => 1
        get entries(m: {a: 1}) => [{key: "a", value: 1}]
        context(entries: [{key: "a", value: 1}]) => {a: 1}
        context put(context: {a: 1}, key: "b", value: 2) => {a: 1, b: 2}
        context put(context: {a: 1}, key: "a", value: null) => {a: null}
        context put(context: {a: {b: 1}}, keys: ["a", "b"], value: 2) => {a: {b: 2}}
        context put(context: {a: {b: 1}}, keys: ["a", "b"], value: null) => {a: {b: null}}
        context merge(contexts: [{a: 1}, {a: 2, b: 3}]) => {a: 2, b: 3}
        """);

    [Fact]
    public void Dates() => FeelCheck.Holds(
        """
        date(from: "2025-01-02") = @"2025-01-02" => true
        date(from: @"2025-01-02") = @"2025-01-02" => true
        date(from: @"2025-01-02T10:00:00") = @"2025-01-02" => true
        date(year: 2025, month: 1, day: 2) = @"2025-01-02" => true
        time(from: "10:01:02") = @"10:01:02" => true
        time(from: @"10:01:02") = @"10:01:02" => true
        time(from: @"2025-01-02T10:01:02") = @"10:01:02" => true
        time(hour: 10, minute: 1, second: 2) = @"10:01:02" => true
        time(hour: 10, minute: 1, second: 2, offset: @"PT7H") = @"10:01:02+07:00" => true
        time(hour: 10, minute: 1, second: 2, offset: null) = @"10:01:02" => true
        date and time(from: "2025-01-02T10:01:02") = @"2025-01-02T10:01:02" => true
        date and time(from: "2025-01-02") = @"2025-01-02T00:00:00" => true
        date and time(from: @"2025-01-02T10:01:02") = @"2025-01-02T10:01:02" => true
        date and time(date: @"2025-01-02", time: @"10:01:02") = @"2025-01-02T10:01:02" => true
        date and time(date: @"2025-01-02T08:00:00", time: @"10:01:02") = @"2025-01-02T10:01:02" => true
        date and time(year: 2025, month: 1, day: 2, hour: 10, minute: 1, second: 2) = @"2025-01-02T10:01:02" => true
        date and time(year: 2025, month: 1, day: 2, hour: 10, minute: 1, second: 2, offset: @"PT7H") = @"2025-01-02T10:01:02+07:00" => true
        date and time(year: 2025, month: 1, day: 2, hour: 10, minute: 1, second: 2, timezone: "Asia/Ho_Chi_Minh") = @"2025-01-02T10:01:02@Asia/Ho_Chi_Minh" => true
        duration(from: "P1DT2H") = @"P1DT2H" => true
        duration(from: @"P1D") = @"P1D" => true
        duration(from: @"P1M") = @"P1M" => true
        years and months duration(from: @"2024-01-31", to: @"2025-03-30") = @"P1Y1M" => true
        years and months duration(from: @"2025-03-30", to: @"2024-01-31") = @"-P1Y1M" => true
        years and months duration(from: @"2024-01-30T00:00:00", to: @"2025-03-30") = @"P1Y2M" => true
        day of year(date: @"2025-02-01") => 32
        day of year(date: @"2025-02-01T10:00:00") => 32
        day of week(date: @"2025-02-02") => "Sunday"
        month of year(date: @"2025-02-01") => "February"
        week of year(date: @"2024-12-30") => 1
        week of year(date: @"2025-01-05") => 1
        week of year(date: @"2025-01-06") => 2
        is(value1: 1, value2: 1.0) => true
        is(value1: null, value2: null) => true
        is(value1: 1, value2: null) => false
        is(value1: @"10:00:00Z", value2: @"10:00:00") => false
        is(value1: @"10:00:00", value2: @"10:00:00") => true
        is(value1: @"2025-01-01T10:00:00Z", value2: @"2025-01-01T10:00:00Z") => true
        is(value1: @"2025-01-01T10:00:00Z", value2: @"2025-01-01T10:00:00+00:00") => true
        now() = @"2025-07-01T09:30:00+07:00" => true
        today() = @"2025-07-01" => true
        """);

    [Fact]
    public void Ranges() => FeelCheck.Holds(
        """
        before(point1: 1, point2: 2) => true
        before(point: 1, range: [2..3]) => true
        before(range: [1..2], point: 3) => true
        before(point: 3, range: [1..2]) => false
        before(range: [2..3], point: 1) => false
        before(range1: [1..2], range2: [3..4]) => true
        after(point1: 2, point2: 1) => true
        after(point: 4, range: [2..3]) => true
        after(range: [2..3], point: 1) => true
        after(range1: [3..4], range2: [1..2]) => true
        meets(range1: [1..2], range2: [2..3]) => true
        met by(range1: [2..3], range2: [1..2]) => true
        overlaps(range1: [1..3], range2: [2..4]) => true
        overlaps before(range1: [1..3], range2: [2..4]) => true
        overlaps after(range1: [2..4], range2: [1..3]) => true
        finishes(point: 3, range: [1..3]) => true
        finishes(range1: [2..3], range2: [1..3]) => true
        finished by(range: [1..3], point: 3) => true
        finished by(range1: [1..3], range2: [2..3]) => true
        includes(range: [1..3], point: 2) => true
        includes(range1: [1..4], range2: [2..3]) => true
        during(point: 2, range: [1..3]) => true
        during(range1: [2..3], range2: [1..4]) => true
        starts(point: 1, range: [1..3]) => true
        starts(range1: [1..2], range2: [1..3]) => true
        started by(range: [1..3], point: 1) => true
        started by(range1: [1..3], range2: [1..2]) => true
        coincides(point1: 1, point2: 1) => true
        coincides(range1: [1..2], range2: [1..2]) => true
        range(from: "[1..2)") = [1..2) => true
        """);
}
