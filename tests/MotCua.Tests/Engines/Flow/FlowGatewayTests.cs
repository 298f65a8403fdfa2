using MotCua.Engines.Flow;

namespace MotCua.Tests.Engines.Flow;

/// <summary>Splits and joins.</summary>
public class FlowGatewayTests
{
    private const string Inclusive = """
        start s
        or f
        user a
        user b
        user c
        or j
        user d
        s -> f
        f -> a : x
        f -> b : y
        f => c
        a -> j
        b -> j
        c -> j
        j -> d
        """;

    [Theory]
    [InlineData("""{"x":true}""", "a#1")]
    [InlineData("""{"x":true,"y":true}""", "a#1 b#1")]
    [InlineData("{}", "c#1")]
    public void An_inclusive_join_waits_for_the_paths_taken_and_no_others(string data, string open)
    {
        var play = new Play(Inclusive, data);
        play.Open.ShouldBe(open);
        foreach (var work in open.Split(' '))
        {
            play.Open.ShouldNotContain("d#1");
            play.Do(work);
        }
        play.Open.ShouldBe("d#1");
    }

    [Fact]
    public void An_inclusive_join_waits_for_a_token_that_may_still_come_over_a_border_or_a_loop()
    {
        var play = new Play("""
            start s
            and f
            user a
            user b
            boundary t on=b timer=PT1H
            user c
            or j
            user d
            end e
            s -> f
            f -> a
            f -> b
            a -> j
            t -> c
            c -> j
            b -> e
            j -> d
            """).Do("a");
        play.Open.ShouldBe("b#1");
        play.Send(new FireTimer("t#1")).Open.ShouldBe("c#1");
        play.Do("c").Open.ShouldBe("d#1");
    }

    [Fact]
    public void An_inclusive_join_passes_as_soon_as_the_other_path_went_elsewhere()
    {
        var play = new Play("start s\nand f\nuser a\nuser b\nxor x\nor j\nuser d\nend e\ns -> f\nf -> a\nf -> b\na -> j\nb -> x\nx -> j : outcome = \"in\"\nx => e\nj -> d");
        play.Do("a").Open.ShouldBe("b#1");
        play.Do("b", "out").Open.ShouldBe("d#1");
    }

    [Fact]
    public void A_join_in_one_sub_process_takes_no_token_from_another()
    {
        var play = new Play("start s\nsub q times=2\nstart q/t\nand q/f\nuser q/a\nuser q/b\nand q/j\nuser q/c\n"
            + "s -> q\nt -> f\nf -> a\nf -> b\na -> j\nb -> j\nj -> c");
        play.Do("a#1").Do("b#2").Open.ShouldBe("b#1 a#2");
        play.Do("b#1").Open.ShouldBe("a#2 c#1");
    }

    [Fact]
    public void A_parallel_join_takes_one_token_from_each_path_and_leaves_the_rest()
    {
        var play = new Play("start s\nand f\nuser a\nuser b\nuser c\nxor m\nand j\nuser d\ns -> f\nf -> a\nf -> b\nf -> c\na -> m\nb -> m\nm -> j\nc -> j\nj -> d");
        play.Do("a").Do("b").Do("c");
        play.Open.ShouldBe("d#1");
        play.State.Tokens.Count(t => t.At == "m_j").ShouldBe(1);
    }

    [Fact]
    public void An_exclusive_gateway_takes_the_first_flow_that_holds()
    {
        const string draft = "start s\nxor x\nuser a\nuser b\nuser c\ns -> x\nx -> a : p\nx => c\nx -> b : q";
        new Play(draft, """{"p":true,"q":true}""").Open.ShouldBe("a#1");
        new Play(draft, """{"q":true}""").Open.ShouldBe("b#1");
        new Play(draft).Open.ShouldBe("c#1");
    }

    [Theory]
    [InlineData("or")]
    [InlineData("complex")]
    public void A_split_without_a_way_out_refuses(string kind)
    {
        var draft = $"start s\n{kind} x\nuser a\nuser b\ns -> x\nx -> a : p\nx -> b : q";
        Should.Throw<FlowException>(() => new Play(draft)).Code.ShouldBe("flow.no-way-out");
        new Play(draft, """{"p":true,"q":true}""").Open.ShouldBe("a#1 b#1");
    }

    [Fact]
    public void A_complex_join_passes_once_and_swallows_the_rest()
    {
        var play = new Play("start s\nand f\nuser a\nuser b\nuser c\ncomplex j activation=activationCount_=_2\nuser d\nend e\n"
            + "s -> f\nf -> a\nf -> b\nf -> c\na -> j\nb -> j\nc -> j\nj -> d\nd -> e");
        play.Do("a").Open.ShouldBe("b#1 c#1");
        play.Do("b").Open.ShouldBe("c#1 d#1");
        play.State.Resets.ShouldBe([new GatewayReset("j", 0)]);
        play.Do("c").Open.ShouldBe("d#1");
        play.State.Resets.ShouldBeEmpty();
        play.Do("d").Status.ShouldBe(FlowStatus.Completed);
    }

    [Fact]
    public void A_complex_join_passes_with_what_it_has_when_no_more_can_come()
    {
        var play = new Play("start s\ncomplex f\nuser a\nuser b\ncomplex j activation=activationCount_=_2\nuser d\n"
            + "s -> f\nf -> a\nf -> b : p\na -> j\nb -> j\nj -> d");
        play.Do("a").Open.ShouldBe("d#1");
    }
}
