using MotCua.Engines.Flow;

namespace MotCua.Tests.Engines.Flow;

public class FlowEngineTests
{
    private const string Usual = """
        start s
        user appraise role=specialist action=appraise limit=4h
        user draft
        xor fit
        user sign role=leader
        end e
        end declined
        s -> appraise
        appraise -> draft
        draft -> fit
        fit -> declined : outcome = "refused"
        fit => sign
        sign -> e
        """;

    [Fact]
    public void Goes_step_by_step_to_the_end()
    {
        var play = new Play(Usual);
        play.Open.ShouldBe("appraise#1");
        play.Do("appraise").Open.ShouldBe("draft#1");
        play.Closed.ShouldBe("appraise#1:Completed");
        play.Do("draft", "approved").Open.ShouldBe("sign#1");
        play.Do("sign").Status.ShouldBe(FlowStatus.Completed);
        play.State.Tokens.ShouldBeEmpty();
    }

    [Fact]
    public void Takes_the_way_the_outcome_says()
    {
        var play = new Play(Usual).Do("appraise").Do("draft", "refused");
        play.Status.ShouldBe(FlowStatus.Completed);
        play.Step.Visited.ShouldContain("declined");
        play.State.Variables["outcomes"]!["draft"]!.GetValue<string>().ShouldBe("refused");
    }

    [Fact]
    public void Shows_the_attributes_of_a_step()
    {
        var step = Draft.Process(Usual).Node("appraise");
        step.Attributes.ShouldBe(new Dictionary<string, string> { ["role"] = "specialist", ["action"] = "appraise", ["limit"] = "4h" });
    }

    [Fact]
    public void Counts_the_rounds_of_a_step_that_comes_back()
    {
        var play = new Play("""
            start s
            user a
            xor good
            end e
            s -> a
            a -> good
            good -> a : outcome = "again"
            good => e
            """);
        play.Do("a", "again").Open.ShouldBe("a#2");
        play.Do("a", "again").Open.ShouldBe("a#3");
        play.Do("a#3", "well").Status.ShouldBe(FlowStatus.Completed);
    }

    private const string Fork = """
        start s
        and fork
        user a
        call b calls=1.004222 branch=residence
        and join
        user c
        end e
        s -> fork
        fork -> a
        fork -> b
        a -> join
        b -> join
        join -> c
        c -> e
        """;

    [Theory]
    [InlineData("a", "b")]
    [InlineData("b", "a")]
    public void A_join_waits_for_every_branch(string first, string second)
    {
        var play = new Play(Fork);
        play.Open.ShouldBe("a#1 b#1");
        play.Do(first).Open.ShouldBe($"{second}#1");
        play.Do(second).Open.ShouldBe("c#1");
        play.Do("c").Status.ShouldBe(FlowStatus.Completed);
    }

    [Fact]
    public void A_call_carries_what_it_calls()
    {
        var call = new Play(Fork).State.Work[1];
        (call.Kind, call.CalledElement).ShouldBe((NodeKind.CallActivity, "1.004222"));
    }

    [Fact]
    public void A_gateway_without_a_way_out_refuses_the_command_and_names_itself()
    {
        var play = new Play("""
            start s
            user a
            xor x
            end e
            end f
            s -> a
            a -> x
            x -> e : yes
            x -> f : no
            """);
        var error = Should.Throw<FlowException>(() => play.Do("a"));
        (error.Code, error.ElementId).ShouldBe(("flow.no-way-out", "x"));
        error.Line.ShouldBeGreaterThan(1);
        error.MessageVi.ShouldContain("x");
        play.Open.ShouldBe("a#1");
    }

    [Fact]
    public void A_loop_without_work_is_refused()
    {
        var error = Should.Throw<FlowException>(() => new Play("""
            start s
            xor x
            xor y
            end e
            s -> x
            x -> y
            y -> x
            y -> e : never
            """));
        error.Code.ShouldBe("flow.endless");
    }

    [Fact]
    public void Work_that_is_not_open_cannot_be_completed()
    {
        var play = new Play(Usual).Do("appraise");
        Should.Throw<FlowException>(() => play.Send(new CompleteWork("appraise#1"))).Code.ShouldBe("flow.unknown-work");
    }

    [Fact]
    public void A_process_that_has_ended_takes_no_command()
    {
        var play = new Play(Usual).Send(new TerminateFlow());
        play.Status.ShouldBe(FlowStatus.Terminated);
        play.Closed.ShouldBe("appraise#1:Cancelled");
        Should.Throw<FlowException>(() => play.Send(new TerminateFlow())).Code.ShouldBe("flow.not-running");
    }

    [Fact]
    public void A_state_does_not_fit_another_process()
    {
        var state = new Play(Usual).State with { ProcessId = "other" };
        var error = Should.Throw<FlowException>(() =>
            FlowEngine.Advance(Draft.Process(Usual), state, new TerminateFlow(), Play.Evaluate));
        error.Code.ShouldBe("flow.other-process");
    }

    [Fact]
    public void An_activity_takes_every_flow_that_holds_and_the_default_when_no_condition_does()
    {
        const string draft = """
            start s
            user a
            user b
            user c
            user d
            s -> a
            a => b
            a -> c : yes
            a -> d
            """;
        new Play(draft, """{"yes":true}""").Do("a").Open.ShouldBe("c#1 d#1");
        new Play(draft, """{"yes":false}""").Do("a").Open.ShouldBe("b#1 d#1");
    }
}
