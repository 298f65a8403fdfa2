namespace MotCua.Tests.Engines.Rules;

/// <summary>FEEL as DMN 1.5 describes it (chapter 10.3): each line is an expression and its value; what cannot be parsed is null.</summary>
public sealed class FeelStandardTests
{
    [Fact]
    public void DatesTimesAndDurations() => FeelCheck.Holds(
        """"
        time("23:59:00") => 23:59:00
        time("23:59:00Z") => 23:59:00Z
        time("23:59:00@Europe/Paris") => 23:59:00@Europe/Paris
        time("23:59:00.123456789") => 23:59:00.123456789
        time("24:00:00") => null
        time("23:60:00") => null
        time("23:59") => null
        time("T23:59:00") => null
        time("23:59:00+19:00") => null
        time("23:59:00+18:00") => 23:59:00+18:00
        time(10, 20, 30) => 10:20:30
        time(10, 20, 30, duration("PT1H")) => 10:20:30+01:00
        time(10, 20, 30, null) => 10:20:30
        time(10, 20, 30, duration("-PT1H30M")) => 10:20:30-01:30
        time(24, 0, 0) => null
        time(-1, 0, 0) => null
        time(hour: 10, minute: 20, second: 30, offset: duration("PT0S")) => 10:20:30Z
        time(from: "10:20:30") => 10:20:30
        time(date("2017-08-10")) => 00:00:00Z
        time(date and time("2017-08-10T10:20:00")) => 10:20:00
        time(date and time("2017-08-10T10:20:00@Europe/Paris")) => 10:20:00@Europe/Paris
        time(null) => null
        time() => null
        time([]) => null
        time(10, null, 3) => null
        time("2017-08-10T10:20:00") => null
        date("2017-08-10") => 2017-08-10
        date(2017, 2, 29) => null
        date(2016, 2, 29) => 2016-02-29
        date(date and time("2017-08-10T10:20:00")) => 2017-08-10
        date("999999999-12-31") => 999999999-12-31
        date("-999999999-12-31") => -999999999-12-31
        date("9999999999-12-31") => null
        date("02017-01-01") => null
        date("2017-8-10") => null
        date and time("2017-08-10") => 2017-08-10T00:00:00
        date and time("2017-08-10T10:20:00.5Z") => 2017-08-10T10:20:00.5Z
        date and time(date("2017-08-10"), time("10:20:00")) => 2017-08-10T10:20:00
        date and time(2017, 8, 10, 10, 20, 0) => 2017-08-10T10:20:00
        date and time(2017, 8, 10, 10, 20, 0, 2) => null
        date and time("2017-08-10T10:20:00@Asia/Ho_Chi_Minh").time offset => PT7H
        date and time("2017-08-10T10:20:00@Asia/Ho_Chi_Minh").timezone => "Asia/Ho_Chi_Minh"
        duration("P1D") => P1D
        duration("PT24H") => P1D
        duration("P1Y2M") => P1Y2M
        duration("P14M") => P1Y2M
        duration("-P14M") => -P1Y2M
        duration("P1Y1D") => null
        duration("P") => null
        duration("PT") => null
        duration("P1DT") => null
        duration("P2DT20H14M") => P2DT20H14M
        duration("PT0.999S") => PT0.999S
        duration("PT0S") => PT0S
        duration("P0D") => PT0S
        duration("P0M") => P0M
        duration("-PT2M10S") => -PT2M10S
        duration("P1W") => null
        duration("1D") => null
        duration(null) => null
        duration(from: "P1Y") => P1Y
        years and months duration(date("2011-12-22"), date("2013-08-24")) => P1Y8M
        years and months duration(date("2013-08-24"), date("2011-12-22")) => -P1Y8M
        years and months duration(from: date("2011-12-22"), to: date("2013-08-24")) => P1Y8M
        date("2020-01-31") + duration("P1M") => 2020-02-29
        date("2020-01-31") - duration("P1D") => 2020-01-30
        date("2020-01-31") + duration("PT36H") => 2020-02-01
        date and time("2020-01-31T10:00:00") + duration("PT36H") => 2020-02-01T22:00:00
        date("2020-02-01") - date("2020-01-01") => P31D
        date and time("2020-02-01T00:00:00Z") - date("2020-01-01") => P31D
        time("10:00:00") + duration("PT15H") => 01:00:00
        time("10:00:00") - time("08:30:00") => PT1H30M
        duration("P1D") * 2 => P2D
        2 * duration("P1Y") => P2Y
        duration("P1Y") / duration("P6M") => 2
        duration("P2D") / 2 => P1D
        duration("P2D") / duration("PT12H") => 4
        duration("P1Y") + duration("P1D") => null
        duration("P1Y") / 0 => null
        duration("P1Y") / duration("P0M") => null
        duration("P1D") / duration("PT0S") => null
        duration("P1Y") * 2 => P2Y
        2 * duration("P1D") => P2D
        date and time("2020-01-01T00:00:00Z") - date and time("2020-01-01T00:00:00") => null
        date and time("2020-01-01T00:00:00").time offset => null
        date and time("2020-01-01T10:00:00Z").hour => 10
        time("10:00:00Z") < time("11:00:00+02:00") => false
        time("10:00:00Z") < time("11:00:00") => null
        time("10:00:00") < time("11:00:00") => true
        date and time("2020-01-01T00:00:00Z") = date and time("2020-01-01T00:00:00") => false
        "a" < "\U01F40E" => true
        "\U01F40E" < "\uFF5E" => false
        "\U01F40E" < "\U01F40Ea" => true
        "\U01F40Ea" < "\U01F40E" => false
        "\U01F40E" <= "\U01F40E" => true
        -duration("P1D") => -P1D
        -"a" => null
        --1 => 1
        -null => null
        -true => null
        -[1] => null
        - date("2020-01-01") => null
        1 - -1 => 2
        date("2020-01-31").weekday => 5
        date("2020-01-31").hour => null
        time("10:11:12Z").time offset => PT0S
        time("10:11:12").time offset => null
        duration("P1DT2H3M4S").hours => 2
        duration("-P1DT2H3M4S").days => -1
        duration("P1Y2M").years => 1
        duration("P1Y2M").months => 2
        duration("P1Y2M").days => null
        (1..3].start => 1
        [1..3].end included => true
        [1..3].start included => true
        """");

    [Fact]
    public void EqualityAndTypes() => FeelCheck.Holds(
        """"
        date("2017-08-10") = date("2017-08-10") => true
        date and time("2018-12-08T10:30:00+01:00") = date and time("2018-12-08T09:30:00Z") => true
        time("10:30:00") = time("10:30:00Z") => false
        duration("P1Y") = duration("P12M") => true
        duration("P1Y") = duration("P365D") => null
        [1,2] = [1,2] => true
        [1,2] = [2,1] => false
        [1,2] = [1,3] => false
        {a:1,b:2} = {a:1,b:3} => false
        [] = null => false
        null = null => true
        100 = "100" => null
        100 != "100" => null
        {a:1,b:2} = {b:2,a:1} => true
        [1..2] = [1..2] => true
        [1..2] = [1..2) => false
        null != null => false
        1 = null => false
        true = 1 => null
        null instance of Any => false
        null instance of Null => true
        1 instance of number => true
        1 instance of Any => true
        1 instance of string => false
        [1] instance of list<number> => true
        [1,null] instance of list<number> => true
        [1,"a"] instance of list<number> => false
        [1,"a"] instance of list<Any> => true
        [] instance of list<string> => true
        {a:1} instance of context<a: number> => true
        {a:1, b:2} instance of context<a: number> => true
        {a:1} instance of context<a: string> => false
        {a:1} instance of context<a: number, b: string> => false
        {a:1} instance of context => true
        [1..3] instance of range<number> => true
        [1..3] instance of range<string> => false
        (function(a: number) a) instance of function<number> -> number => true
        (function(a: string) a) instance of function<number> -> number => false
        (function() 1) instance of function<> -> number => true
        abs instance of function<number> -> number => true
        duration("P1D") instance of days and time duration => true
        duration("P1Y") instance of years and months duration => true
        duration("P1Y") instance of days and time duration => false
        date("2020-01-01") instance of date => true
        date("2020-01-01") instance of date and time => false
        time("10:00:00") instance of time => true
        date and time("2020-01-01T00:00:00") instance of date and time => true
        now() instance of date and time => true
        today() instance of date => true
        now(1) => null
        1 instance of foo => null
        """");

    [Fact]
    public void MembershipIterationAndFilters() => FeelCheck.Holds(
        """"
        1 in [2,1] => true
        1 in (2,1) => true
        1 in [[1..3]] => true
        1 in ([1..3]) => true
        5 in (> 3) => true
        5 in > 3 => true
        5 in != 5 => false
        "a" in ["a","b"] => true
        [1] in [[1]] => true
        [1,2] in [[1,2]] => true
        [1,2] in [1,2] => true
        {a:1} in [{a:1}] => true
        null in [null] => true
        null in 1 => false
        1 in null => false
        1 in [] => false
        true in [true] => true
        date("2018-12-11") in [date("2018-12-10")..date("2018-12-12")] => true
        1 between 0 and 2 => true
        1 between null and 2 => null
        1 between 0 and null => null
        1 between 1 and 1 => true
        3 in (1, 3, 3) => true
        5 in (= 5) => true
        [(= 5)][1].start included => true
        [(= 5)][1].end included => true
        [3..3].start => 3
        "b" between "a" and "c" => true
        for i in 1..3 return i*i => [1, 4, 9]
        for i in 3..1 return i => [3, 2, 1]
        for i in [1..3) return i => [1, 2]
        for i in (1..3) return i => [2]
        for i in @"2020-01-01"..@"2020-01-03" return i.day => [1, 2, 3]
        for i in 1..2, j in 3..4 return i*j => [3, 4, 6, 8]
        for i in 0..4 return if i = 0 then 1 else i * partial[-1] => [1, 1, 2, 6, 24]
        for i in @"2020-01-03"..@"2020-01-01" return i.day => [3, 2, 1]
        for i in @"2020-01-03"..@"2020-01-03" return i.day => [3]
        for i in [1,2], j in null return i => null
        for i in 1..3 return count(partial) => [0, 1, 2]
        for i in 1..3 return sum(append(partial, 1)) => [1, 2, 4]
        for i in null return i => null
        for i in [] return i => []
        for i in 5 return i => [5]
        some x in [] satisfies x => false
        every x in [] satisfies x => true
        some x in [1,2], y in [2,3] satisfies x = y => true
        every x in [1,2] satisfies x > 1 => false
        some x in null satisfies x => null
        some x in [1] satisfies 1 => null
        if null then 1 else 2 => 2
        if "a" then 1 else 2 => 2
        [1,2,3][item > 1] => [2, 3]
        [1,2,3][-1] => 3
        [1,2,3][4] => null
        [1,2,3][0] => null
        [1,2,3][item = 2 or item = 3] => [2, 3]
        [][item > 1] => []
        [][1] => null
        [{x:1,y:2},{x:2,y:3}][x = 1] => [{x: 1, y: 2}]
        [{x:1,y:2},{x:null,y:3}][x < 2] => [{x: 1, y: 2}]
        [{x:1,y:2},{x:2,y:3}].y => [2, 3]
        100[item > 10] => [100]
        100[1] => 100
        null[1] => null
        [1,2,3][true] => [1, 2, 3]
        [1,2,3][null] => []
        [1,2,3]["a"] => null
        {a: 1, b: a + 1}.b => 2
        {a: 1}.b => null
        {a: 1, a: 2} => null
        not([true]) => false
        not(1) => null
        not(null) => null
        not("true") => null
        not(negand: true) => false
        """");

    [Fact]
    public void Arithmetic() => FeelCheck.Holds(
        """"
        5 ** 2 => 25
        2 ** -1 => 0.5
        0 ** 0 => 1
        0 ** -1 => null
        2 ** 10 => 1024
        1 ** 1000000 => 1
        1 + null => null
        null + 1 => null
        substring("abc", 1, string: 2) => null
        2 ** 0.5 => 1.4142135623731
        -2 ** 2 => 4
        1/3 => 0.3333333333333333333333333333
        1/0 => null
        "a" + "b" => "ab"
        "a" + 1 => null
        "a" - "b" => null
        .5 => 0.5
        1.5e2 => 150
        string(date("2020-01-01")) => "2020-01-01"
        string(duration("P1D")) => "P1D"
        string(true) => "true"
        string([1,"a"]) => "[1, \"a\"]"
        string({a: "b"}) => "{a: \"b\"}"
        string(time("10:00:00")) => "10:00:00"
        """");
}
