using MotCua.Tck;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Engines.Flow;

/// <summary>The runner of executable models keeps a clock: a script that waits lets a shorter timer go first, and a longer one not.</summary>
public sealed class FlowRunnerTests
{
    [Theory]
    [InlineData("PT5S", "true", "∅→13")]
    [InlineData("PT15S", "true", "∅→12")]
    [InlineData("PT5S", "false", "∅→123")]
    [InlineData("PT10S", "true", "∅→12")]
    public void A_boundary_timer_fires_when_it_is_due(string timer, string interrupting, string expected)
    {
        var folder = Directory.CreateDirectory(Path.Combine(TestEngine.Folder, Guid.NewGuid().ToString("N"))).FullName;
        File.WriteAllText(Path.Combine(folder, "Boundary.bpmn"), Model(timer, interrupting));
        var (name, passed, report) = FlowRunner.Run(folder).Single();
        (name, passed, report).ShouldBe(("Boundary.bpmn", true, expected));
    }

    private static string Model(string timer, string interrupting) => $"""
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="urn:test"><process id="p" isExecutable="true">
          <startEvent id="start"/><sequenceFlow id="f0" sourceRef="start" targetRef="first"/>
          <scriptTask id="first"><script>CREATE_LOG_1</script></scriptTask><sequenceFlow id="f1" sourceRef="first" targetRef="wait"/>
          <subProcess id="wait"><startEvent id="s"/><sequenceFlow id="g1" sourceRef="s" targetRef="slow"/>
            <scriptTask id="slow"><script>WAIT_TEN_SECONDS</script></scriptTask><sequenceFlow id="g2" sourceRef="slow" targetRef="log"/>
            <scriptTask id="log"><script>CREATE_LOG_2</script></scriptTask><sequenceFlow id="g3" sourceRef="log" targetRef="e"/><endEvent id="e"/></subProcess>
          <sequenceFlow id="f2" sourceRef="wait" targetRef="end"/><endEvent id="end"/>
          <boundaryEvent id="b" attachedToRef="wait" cancelActivity="{interrupting}"><timerEventDefinition><timeDuration>{timer}</timeDuration></timerEventDefinition></boundaryEvent>
          <sequenceFlow id="h1" sourceRef="b" targetRef="late"/><scriptTask id="late"><script>CREATE_LOG_3</script></scriptTask>
          <sequenceFlow id="h2" sourceRef="late" targetRef="lateEnd"/><endEvent id="lateEnd"/>
        </process></definitions>
        """;
}
