using System.Text.Json.Nodes;
using MotCua.Engines.Flow;

namespace MotCua.Tests.Engines.Flow;

/// <summary>Corners of running a process.</summary>
public class FlowDetailTests
{
    private const string Twice = "start s\nuser a\nuser b\nuser c\nend e\ns -> a\na -> b\nb -> c\nc -> e";

    [Fact]
    public void Outcomes_of_all_steps_are_kept_and_a_plain_done_changes_none()
    {
        var play = new Play(Twice).Do("a", "approved").Do("b", "refused");
        play.State.Variables["outcomes"]!.ToJsonString().ShouldBe("""{"a":"approved","b":"refused"}""");
        var same = new Play(Twice).Do("a", "approved").Do("b");
        same.State.Variables["outcome"]!.ToString().ShouldBe("approved");
        same.State.Variables["outcomes"]!.ToJsonString().ShouldBe("""{"a":"approved"}""");
    }

    [Fact]
    public void Open_work_is_found_by_its_id()
    {
        var state = new Play("start s\nand f\nuser a\nuser b\nend e\ns -> f\nf -> a\nf -> b\na -> e\nb -> e").State;
        state.FindWork("b#1")!.NodeId.ShouldBe("b");
        state.FindWork("c#1").ShouldBeNull();
    }

    [Theory]
    [InlineData(1000, 1000)]
    [InlineData(1001, null)]
    [InlineData(0, 0)]
    [InlineData(-1, null)]
    public void The_number_of_instances_is_limited(int wanted, int? opened)
    {
        Opened(wanted).ShouldBe(opened);
        Opened((decimal)wanted).ShouldBe(opened);
        if (wanted < 0) return;
        Opened(Enumerable.Range(0, wanted).ToList()).ShouldBe(opened);
        Opened(Enumerable.Range(0, wanted).Where(_ => true)).ShouldBe(opened);
    }

    [Theory]
    [InlineData("three")]
    [InlineData(null)]
    [InlineData(true)]
    public void A_number_of_instances_is_a_number_or_a_list(object? value) => Opened(value).ShouldBeNull();

    [Fact]
    public void Half_an_instance_is_none() => Opened(1.5m).ShouldBeNull();

    [Fact]
    public void A_repetition_may_end_early_by_how_many_are_done_of_how_many()
    {
        var play = new Play("start s\nuser a times=4 until=half\nend e\ns -> a\na -> e");
        play.Open.ShouldBe("a#1 a#2 a#3 a#4");
        var definition = Draft.Process("start s\nuser a times=4 until=half\nend e\ns -> a\na -> e");
        var state = FlowEngine.Start(definition, FlowData.Empty, Half).State;
        state = FlowEngine.Advance(definition, state, new CompleteWork("a#1"), Half).State;
        state.Status.ShouldBe(FlowStatus.Running);
        FlowEngine.Advance(definition, state, new CompleteWork("a#2"), Half).State.Status.ShouldBe(FlowStatus.Completed);
    }

    [Fact]
    public void A_message_brings_values()
    {
        var play = new Play("start s\ncatch m message=M\nuser a\nend e\ns -> m\nm -> a\na -> e");
        play.Send(new DeliverMessage("M", null, new JsonObject { ["paid"] = true }));
        play.State.Variables["paid"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public void A_message_goes_to_the_task_that_receives_it()
    {
        var play = new Play("start s\nand f\nsend x message=M\nreceive o message=N\nreceive r message=M\nuser a\nend e\ns -> f\nf -> x\nf -> o\nf -> r\nr -> a\nx -> e\no -> e\na -> e");
        play.Send(new DeliverMessage("M"));
        play.Open.ShouldBe("x#1 o#1 a#1");
    }

    [Fact]
    public void A_process_starts_at_its_plain_start_or_at_the_one_named()
    {
        const string Two = "start m message=M\nstart s\nuser a\nuser b\nend e\nm -> a\ns -> b\na -> e\nb -> e";
        new Play(Two).Open.ShouldBe("b#1");
        new Play(Draft.Process(Two), startId: "m").Open.ShouldBe("a#1");
        Should.Throw<FlowException>(() => new Play(Draft.Process(Two), startId: "x")).ElementId.ShouldBe("x");
        Should.Throw<FlowException>(() => new Play("user a")).ElementId.ShouldBe("p");
        new Play("start m message=M\nuser a\nend e\nm -> a\na -> e").Open.ShouldBe("a#1");
    }

    [Fact]
    public void A_signal_thrown_wakes_what_waits_for_it_and_a_message_thrown_does_not()
    {
        var signal = new Play("start s\nand f\ncatch c signal=S\nuser a\nuser b\nthrow t signal=S\nend e\ns -> f\nf -> c\nf -> a\nc -> b\na -> t\nt -> e\nb -> e").Do("a");
        signal.Open.ShouldBe("b#1");
        signal.Step.Thrown.ShouldBe([new Thrown("t", TriggerKind.Signal, "S")]);
        var message = new Play("start s\nand f\ncatch c signal=S\nuser a\nuser b\nthrow t message=S\nend e\ns -> f\nf -> c\nf -> a\nc -> b\na -> t\nt -> e\nb -> e").Do("a");
        (message.Open, message.Waits).ShouldBe(("", "c#1"));
    }

    [Theory]
    [InlineData("error=E", "E")]
    [InlineData("error=error", "error")]
    public void An_error_nobody_catches_fails_the_process_with_its_code(string trigger, string code)
    {
        var state = new Play($"start s\nuser a\nend e {trigger}\ns -> a\na -> e").Do("a").State;
        (state.Status, state.Error).ShouldBe((FlowStatus.Failed, code));
    }

    [Theory]
    [InlineData("case = \"x\"", true)]
    [InlineData("channel = \"online\"", true)]
    [InlineData("not(answers.big)", true)]
    [InlineData("answers.a and answers.b", true)]
    [InlineData("answers.a or true", true)]
    [InlineData("answers.a = null", true)]
    [InlineData("answers.a in case", true)]
    [InlineData("answers.a = false", true)]
    [InlineData("answers.a and outcome", false)]
    [InlineData("\"outcome\" = answers.a", true)]
    public void Conditions_over_what_was_filed_keep_their_answer(string condition, bool isFixed)
    {
        const string Twofold = "start s\nor f\nuser a\nuser b\nxor x\nuser c\nand j\nuser d\nend e\ns -> f\nf -> a : {0}\nf -> b\n"
            + "b -> x\nx -> j : {0}\nx => c\na -> j\nj -> d\nd -> e\nc -> e";
        Soundness.Check(Draft.Process(string.Format(Twofold, condition))).IsSound.ShouldBe(isFixed);
    }

    /// <summary>How many instances open for a value of the count; null when it is refused.</summary>
    private static int? Opened(object? count)
    {
        var definition = Draft.Process("start s\nuser a times=n\nuser b\nend e\ns -> a\na -> b\nb -> e");
        try
        {
            return FlowEngine.Start(definition, FlowData.Empty, (_, _) => count).State.Work.Count(w => w.NodeId == "a");
        }
        catch (FlowException error) when (error.Code == "flow.bad-count")
        {
            return null;
        }
    }

    private static object? Half(string expression, IReadOnlyDictionary<string, JsonNode?> values) => expression == "half"
        ? values["nrOfCompletedInstances"]!.GetValue<int>() * 2 >= values["nrOfInstances"]!.GetValue<int>()
        : Play.Evaluate(expression, values);
}
