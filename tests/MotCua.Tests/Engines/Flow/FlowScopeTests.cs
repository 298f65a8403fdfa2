using MotCua.Engines.Flow;

namespace MotCua.Tests.Engines.Flow;

/// <summary>Sub-processes and repetition.</summary>
public class FlowScopeTests
{
    private const string Nested = """
        start s
        sub q
        start q/t
        and q/f
        user q/a
        user q/b
        end q/u
        boundary limit on=q timer=P1D
        user late
        user after
        s -> q
        t -> f
        f -> a
        f -> b
        a -> u
        b -> u
        q -> after
        limit -> late
        """;

    [Fact]
    public void A_sub_process_ends_when_nothing_in_it_is_left()
    {
        var play = new Play(Nested);
        (play.Open, play.Waits).ShouldBe(("a#1 b#1", "limit#1"));
        play.Do("a").Open.ShouldBe("b#1");
        play.Do("b");
        (play.Open, play.Waits, play.State.Scopes.Count).ShouldBe(("after#1", "", 0));
    }

    [Fact]
    public void A_timer_on_its_border_cancels_everything_inside()
    {
        var play = new Play(Nested).Do("a").Send(new FireTimer("limit#1"));
        (play.Open, play.Closed, play.State.Scopes.Count).ShouldBe(("late#1", "b#1:Cancelled", 0));
        play.State.Tokens.Count.ShouldBe(1);
    }

    [Fact]
    public void An_empty_sub_process_is_passed() =>
        new Play("start s\nsub q\nuser a\ns -> q\nq -> a").Open.ShouldBe("a#1");

    [Fact]
    public void A_sub_process_without_a_start_begins_where_nothing_leads_to() =>
        new Play("start s\nsub q\nuser q/a\nuser q/b\nuser q/c\ns -> q\na -> b").Open.ShouldBe("a#1 c#1");

    [Fact]
    public void Repetition_at_once_opens_all_and_waits_for_all()
    {
        var play = new Play("start s\nuser ask times=units\nuser b\ns -> ask\nask -> b", """{"units":["x","y","z"]}""");
        play.Open.ShouldBe("ask#1 ask#2 ask#3");
        play.State.Work.Select(w => w.Index).ShouldBe([0, 1, 2]);
        play.Do("ask#2").Do("ask#1").Open.ShouldBe("ask#3");
        play.Do("ask#3").Open.ShouldBe("b#1");
    }

    [Fact]
    public void Repetition_in_turn_opens_one_after_the_other()
    {
        var play = new Play("start s\nuser ask each=2\nuser b\ns -> ask\nask -> b");
        play.Open.ShouldBe("ask#1");
        play.Do("ask").Open.ShouldBe("ask#2");
        play.State.Work[0].Index.ShouldBe(1);
        play.Do("ask").Open.ShouldBe("b#1");
    }

    [Theory]
    [InlineData("times")]
    [InlineData("each")]
    public void No_times_at_all_passes_by(string kind) =>
        new Play($"start s\nuser ask {kind}=0\nuser b\ns -> ask\nask -> b").Open.ShouldBe("b#1");

    [Theory]
    [InlineData("times", "ask#1:Completed ask#3:Cancelled")]
    [InlineData("each", "ask#2:Completed")]
    public void Repetition_stops_when_enough_are_done(string kind, string closed)
    {
        var play = new Play($"start s\nuser ask {kind}=3 until=nrOfCompletedInstances_=_2\nuser b\ns -> ask\nask -> b");
        if (kind == "times") play.Do("ask#2").Do("ask#1");
        else play.Do("ask#1").Do("ask#2");
        (play.Open, play.Closed).ShouldBe(("b#1", closed));
    }

    [Theory]
    [InlineData("1001")]
    [InlineData("missing")]
    public void A_number_that_is_none_refuses(string count)
    {
        var error = Should.Throw<FlowException>(() => new Play($"start s\nuser a times={count}\ns -> a"));
        (error.Code, error.ElementId).ShouldBe(("flow.bad-count", "a"));
    }

    [Theory]
    [InlineData(1.5)]
    [InlineData(-1)]
    public void A_fraction_or_a_negative_number_refuses(double count) =>
        Should.Throw<FlowException>(() => new Play("start s\nuser a times=n\ns -> a", $$"""{"n":{{count}}}""")).Code.ShouldBe("flow.bad-count");

    [Fact]
    public void A_sub_process_may_be_repeated()
    {
        var play = new Play("start s\nsub q times=2\nstart q/t\nuser q/a\nuser q/b\nuser after\ns -> q\nt -> a\na -> b\nq -> after");
        play.Open.ShouldBe("a#1 a#2");
        play.Do("a#1").Open.ShouldBe("a#2 b#1");
        play.Do("b#1").Do("a#2").Do("b#2").Open.ShouldBe("after#1");
    }

    [Fact]
    public void An_error_in_one_instance_ends_the_repetition()
    {
        var play = new Play("start s\nuser a times=3\nboundary x on=a error=E\nuser b\nuser c\ns -> a\na -> b\nx -> c");
        play.Send(new FailWork("a#2", "E"));
        (play.Open, play.State.Scopes.Count).ShouldBe(("c#1", 0));
        play.Closed.ShouldBe("a#2:Failed a#1:Cancelled a#3:Cancelled");
    }

    [Fact]
    public void A_timer_stops_all_instances()
    {
        var play = new Play("start s\nuser a times=2\nboundary t on=a timer=PT1H\nuser b\nuser c\ns -> a\na -> b\nt -> c");
        play.Waits.ShouldBe("t#1");
        play.Send(new FireTimer("t#1"));
        (play.Open, play.Closed).ShouldBe(("c#1", "a#1:Cancelled a#2:Cancelled"));
    }
}
