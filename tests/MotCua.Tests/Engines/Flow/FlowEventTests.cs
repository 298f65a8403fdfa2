using MotCua.Engines.Flow;

namespace MotCua.Tests.Engines.Flow;

/// <summary>Messages, timers, signals, errors and terminate events.</summary>
public class FlowEventTests
{
    [Fact]
    public void A_timer_on_the_border_stops_the_step_it_sits_on()
    {
        var play = new Play("""
            start s
            user a
            boundary t on=a timer=PT4H
            user late
            user b
            s -> a
            a -> b
            t -> late
            """);
        (play.Open, play.Waits).ShouldBe(("a#1", "t#1"));
        play.State.Waits[0].Trigger.ShouldBe(new EventTrigger(TriggerKind.Timer, null, "PT4H", TimerKind.Duration));
        play.Send(new FireTimer("t#1"));
        (play.Open, play.Waits, play.Closed).ShouldBe(("late#1", "", "a#1:Cancelled"));
    }

    [Fact]
    public void A_step_done_in_time_drops_its_timer()
    {
        var play = new Play("start s\nuser a\nboundary t on=a timer=PT4H\nuser late\nuser b\ns -> a\na -> b\nt -> late").Do("a");
        (play.Open, play.Waits).ShouldBe(("b#1", ""));
        play.Step.WaitsClosed.Select(w => w.Id).ShouldBe(["t#1"]);
        Should.Throw<FlowException>(() => play.Send(new FireTimer("t#1"))).Code.ShouldBe("flow.unknown-wait");
    }

    private const string Beside = "start s\nuser a\nboundary t on=a along {0}\nuser remind\ns -> a\nt -> remind";

    [Fact]
    public void A_timer_beside_a_step_goes_off_once_and_leaves_the_step_open()
    {
        var play = new Play(string.Format(Beside, "timer=PT4H")).Send(new FireTimer("t#1"));
        (play.Open, play.Waits).ShouldBe(("a#1 remind#1", ""));
        play.Do("a").Do("remind").Status.ShouldBe(FlowStatus.Completed);
    }

    [Theory]
    [InlineData("cycle=R/PT1H")]
    [InlineData("message=Ask")]
    public void A_cycle_or_a_message_beside_a_step_may_come_again(string trigger)
    {
        var play = new Play(string.Format(Beside, trigger));
        FlowCommand again = trigger[0] == 'c' ? new FireTimer("t#1") : new DeliverMessage("Ask");
        play.Send(again).Send(again);
        (play.Open, play.Waits).ShouldBe(("a#1 remind#1 remind#2", "t#1"));
        play.Do("a").Waits.ShouldBe("");
        play.Status.ShouldBe(FlowStatus.Running);
    }

    private const string Race = """
        start s
        event g
        catch answer message=Answer
        catch limit timer=P30D
        receive paid message=Paid
        user work
        user stop
        user receipt
        s -> g
        g -> answer
        g -> limit
        g -> paid
        answer -> work
        limit -> stop
        paid -> receipt
        """;

    [Fact]
    public void The_first_event_behind_a_gateway_wins()
    {
        new Play(Race).Waits.ShouldBe("answer#1 limit#1 paid#1");
        Won(new DeliverMessage("Answer")).ShouldBe(("work#1", ""));
        Won(new DeliverMessage("Paid")).ShouldBe(("receipt#1", ""));
        Won(new FireTimer("limit#1")).ShouldBe(("stop#1", ""));
    }

    [Fact]
    public void A_step_with_a_feature_the_engine_lacks_refuses()
    {
        var process = BpmnReader.Read("""
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p"><startEvent id="s"/>
            <userTask id="a"><standardLoopCharacteristics/></userTask><sequenceFlow id="f" sourceRef="s" targetRef="a"/></process></definitions>
            """);
        var error = Should.Throw<FlowException>(() => new Play(process));
        (error.Code, error.ElementId, error.Line).ShouldBe(("flow.unsupported", "a", 2));
        error.Message.ShouldContain("standardLoopCharacteristics");
    }

    private static (string, string) Won(FlowCommand command)
    {
        var play = new Play(Race).Send(command);
        return (play.Open, play.Waits);
    }

    [Fact]
    public void A_message_goes_to_the_wait_it_names_or_to_the_first_of_its_name()
    {
        const string draft = "start s\nand f\ncatch m message=M\ncatch n message=M\nuser a\nuser b\ns -> f\nf -> m\nf -> n\nm -> a\nn -> b";
        new Play(draft).Send(new DeliverMessage("M", "n#1")).Open.ShouldBe("b#1");
        new Play(draft).Send(new DeliverMessage("M")).Open.ShouldBe("a#1");
        Should.Throw<FlowException>(() => new Play(draft).Send(new DeliverMessage("Other"))).Code.ShouldBe("flow.unknown-wait");
        Should.Throw<FlowException>(() => new Play(draft).Send(new FireTimer("m#1"))).Code.ShouldBe("flow.unknown-wait");
    }

    [Fact]
    public void A_receive_task_is_work_that_its_message_completes()
    {
        var play = new Play("start s\nreceive r message=Reply\nuser a\ns -> r\nr -> a");
        (play.Open, play.State.Work[0].Message).ShouldBe(("r#1", "Reply"));
        play.Send(new DeliverMessage("Reply", Output: new() { ["fee"] = 8000 })).Open.ShouldBe("a#1");
        play.State.Variables["fee"]!.GetValue<int>().ShouldBe(8000);
    }

    [Fact]
    public void What_is_thrown_is_handed_to_the_host()
    {
        var play = new Play("start s\nthrow m message=Ready\nthrow n\nend e message=Done\ns -> m\nm -> n\nn -> e");
        play.Step.Thrown.ShouldBe([new Thrown("m", TriggerKind.Message, "Ready"), new Thrown("e", TriggerKind.Message, "Done")]);
        play.Status.ShouldBe(FlowStatus.Completed);
    }

    [Fact]
    public void A_signal_moves_everything_that_waits_for_it()
    {
        const string draft = "start s\nand f\ncatch m signal=S\ncatch n signal=S\ncatch o signal=Other\nuser a\nuser b\nuser c\n"
            + "s -> f\nf -> m\nf -> n\nf -> o\nm -> a\nn -> b\no -> c";
        var play = new Play(draft).Send(new RaiseSignal("S"));
        (play.Open, play.Waits).ShouldBe(("a#1 b#1", "o#1"));
        Should.Throw<FlowException>(() => play.Send(new RaiseSignal("S"))).Code.ShouldBe("flow.unknown-wait");
    }

    [Fact]
    public void A_terminate_event_ends_everything()
    {
        var play = new Play("start s\nand f\nuser a\nuser b\nend e terminate\ns -> f\nf -> a\nf -> b\na -> e").Do("a");
        (play.Status, play.Open).ShouldBe((FlowStatus.Completed, ""));
        play.Closed.ShouldBe("a#1:Completed b#1:Cancelled");
    }

    [Fact]
    public void A_terminate_event_in_a_sub_process_ends_only_that()
    {
        var play = new Play("start s\nsub q\nstart q/t\nand q/f\nuser q/a\nuser q/b\nend q/u terminate\nuser after\n"
            + "s -> q\nt -> f\nf -> a\nf -> b\na -> u\nq -> after").Do("a");
        (play.Open, play.Closed).ShouldBe(("after#1", "a#1:Completed b#1:Cancelled"));
    }

    private const string Errors = """
        start s
        sub q
        start q/t
        user q/a
        boundary q/own on=a error=Own
        user q/b
        end q/bad error=Outer
        boundary outer on=q error=Outer
        boundary any on=q error=error
        user mine
        user others
        user after
        s -> q
        t -> a
        own -> bad
        a -> b
        outer -> mine
        any -> others
        q -> after
        """;

    [Theory]
    [InlineData("Own", "mine#1")]
    [InlineData("Outer", "mine#1")]
    [InlineData("Unknown", "others#1")]
    public void An_error_goes_outwards_to_the_border_that_fits(string code, string open)
    {
        var play = new Play(Errors).Send(new FailWork("a#1", code));
        (play.Open, play.Waits, play.State.Scopes.Count).ShouldBe((open, "", 0));
        play.Closed.ShouldBe("a#1:Failed");
    }

    [Fact]
    public void An_error_nothing_catches_fails_the_process()
    {
        var play = new Play("start s\nand f\nuser a\nuser b\ns -> f\nf -> a\nf -> b").Send(new FailWork("a#1", "E"));
        (play.Status, play.State.Error, play.Open).ShouldBe((FlowStatus.Failed, "E", ""));
        play.Closed.ShouldBe("a#1:Failed b#1:Cancelled");
    }

    [Fact]
    public void A_process_may_begin_with_the_event_that_is_named()
    {
        var process = Draft.Process("start s\nstart m message=Come\nuser a\nuser b\ns -> a\nm -> b");
        new Play(process).Open.ShouldBe("a#1");
        new Play(process, startId: "m").Open.ShouldBe("b#1");
        Should.Throw<FlowException>(() => new Play(process, startId: "x")).Code.ShouldBe("flow.no-start");
    }

    [Theory]
    [InlineData("catch a")]
    [InlineData("throw a timer=PT1H")]
    [InlineData("transaction a")]
    [InlineData("end a timer=PT1H")]
    public void What_cannot_be_run_refuses_and_names_itself(string node)
    {
        var error = Should.Throw<FlowException>(() => new Play($"start s\n{node}\ns -> a"));
        (error.Code, error.ElementId).ShouldBe(("flow.unsupported", "a"));
    }
}
