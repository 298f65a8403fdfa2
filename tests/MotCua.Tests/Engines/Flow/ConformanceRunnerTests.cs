using MotCua.Tck;

namespace MotCua.Tests.Engines.Flow;

/// <summary>The conformance runners take any folder: a bad file is a failed line, never the end of the run.</summary>
public sealed class ConformanceRunnerTests : IDisposable
{
    private const string Head = "<definitions xmlns=\"http://www.omg.org/spec/BPMN/20100524/MODEL\" targetNamespace=\"t\">";
    private readonly string folder = Directory.CreateTempSubdirectory("motcua-conformance").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_file_that_is_no_bpmn_is_a_failed_line()
    {
        Put("a.bpmn", "no xml");
        Put("b.BPMN", "<other/>");
        Put("c.xml", Process("<startEvent id=\"s\"/>"));
        Put("d.xml", "<other/>");
        BpmnRunner.Run(folder).Select(line => (line.Name, Passed: line.Problem is null))
            .ShouldBe([("a.bpmn", false), ("b.BPMN", false), ("c.xml", true)]);
        FlowRunner.Run(folder).Select(line => line.Passed).ShouldBe([false, false, true]);
    }

    [Fact]
    public void A_model_whose_references_lead_nowhere_loses_nothing_by_the_trip()
    {
        Put("a.bpmn", Process("<startEvent id=\"s\"/><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"gone\"/>"));
        BpmnRunner.Run(folder).Single().Problem.ShouldBeNull();
        FlowRunner.Run(folder).Single().Passed.ShouldBeFalse();
    }

    [Fact]
    public void Events_and_repetitions_outside_the_subset_are_refused_with_their_place()
    {
        Put("a.bpmn", Process("<startEvent id=\"s\"><conditionalEventDefinition id=\"c\"/></startEvent>"));
        Put("b.bpmn", Process("<startEvent id=\"s\"/><sequenceFlow id=\"f\" sourceRef=\"s\" targetRef=\"t\"/><task id=\"t\"><multiInstanceLoopCharacteristics><loopCardinality>${n</loopCardinality></multiInstanceLoopCharacteristics></task>"));
        FlowRunner.Run(folder).Select(line => (line.Passed, line.Report)).ShouldBe(
            [(true, "refused: startEvent s at line 1 is outside the subset"), (true, "refused: the repetition of t at line 1 is no FEEL")]);
    }

    [Fact]
    public void A_process_that_calls_itself_through_another_comes_to_an_end()
    {
        const string Calls = "<startEvent id=\"s{0}\"/><sequenceFlow id=\"f{0}\" sourceRef=\"s{0}\" targetRef=\"c{0}\"/><callActivity id=\"c{0}\" calledElement=\"{1}\"/>";
        Put("a.bpmn", $"{Head}<process id=\"p\" isExecutable=\"true\">{string.Format(Calls, 0, "q")}</process><process id=\"q\">{string.Format(Calls, 1, "r")}</process><process id=\"r\">{string.Format(Calls, 2, "q")}</process></definitions>");
        FlowRunner.Run(folder).Single().Passed.ShouldBeTrue();
    }

    [Fact]
    public void A_test_file_that_is_no_xml_is_a_failed_case()
    {
        Put("a.xml", "<testCases");
        TckRunner.Run(folder).Single().Problem.ShouldNotBeNull().ShouldStartWith("this is no XML");
    }

    private static string Process(string content) => $"{Head}<process id=\"p\">{content}</process></definitions>";

    private void Put(string name, string text) => File.WriteAllText(Path.Combine(folder, name), text);
}
