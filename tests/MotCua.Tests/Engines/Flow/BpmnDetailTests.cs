using System.Text.Json.Nodes;
using MotCua.Engines.Flow;

namespace MotCua.Tests.Engines.Flow;

/// <summary>Corners of reading and writing BPMN.</summary>
public class BpmnDetailTests
{
    private const string Head = """<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:x="https://example.vn" xmlns:motcua="https://motcua.vn/bpmn/1" id="d">""";

    [Fact]
    public void A_document_keeps_its_declaration_and_gets_no_byte_order_mark()
    {
        var bare = Head + "<process id='p'/></definitions>";
        BpmnReader.ReadDocument("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + bare).Write().ShouldStartWith("<?xml ");
        BpmnReader.ReadDocument(bare).Write().ShouldStartWith("<definitions ");
    }

    [Fact]
    public void Elements_are_those_of_BPMN_that_have_an_id() =>
        BpmnReader.ReadDocument(Head + "<process id='p' name='P'>\n<task id='t'/><task/><x:task id='y'/></process></definitions>")
            .Elements.ShouldBe([new BpmnElement("process", "p", "P", 1), new BpmnElement("task", "t", null, 2)]);

    [Fact]
    public void The_script_of_a_task_is_found_by_the_task()
    {
        var document = BpmnReader.ReadDocument(Head + "<process id='p'><scriptTask id='a'><script>1</script></scriptTask><scriptTask id='b'><script> 2 </script></scriptTask></process></definitions>");
        document.ScriptOf("b").ShouldBe("2");
        document.ScriptOf("c").ShouldBeNull();
    }

    [Fact]
    public void Differences_are_told_up_to_fifty()
    {
        string Tasks(string name) => Head + "<process id='p'>" + string.Concat(Enumerable.Range(0, 60).Select(n => $"<task id='t{n}' name='{name}'/>")) + "</process></definitions>";
        var (left, right) = (BpmnReader.ReadDocument(Tasks("a")), BpmnReader.ReadDocument(Tasks("b")));
        left.DifferencesTo(right).Count.ShouldBe(50);
        left.DifferencesTo(right)[0].ShouldBe("line 1 task t0: attribute name “a” became “b”");
    }

    [Theory]
    [InlineData("<process id='p'>\n  <task id='t'/>\n</process>", "<process id='p'><task id='t'/></process>", 0)]
    [InlineData("<process id='p'><documentation>a</documentation></process>", "<process id='p'><documentation>b</documentation></process>", 1)]
    [InlineData("<process id='p'><task id='t'/></process>", "<process id='p'><userTask id='t' name='n'/></process>", 1)]
    [InlineData("<process id='p'><task id='t'/></process>", "<process id='p'/>", 1)]
    public void White_space_between_elements_says_nothing(string left, string right, int differences) =>
        BpmnReader.ReadDocument($"{Head}{left}</definitions>").DifferencesTo(BpmnReader.ReadDocument($"{Head}{right}</definitions>")).Count.ShouldBe(differences);

    [Theory]
    [InlineData("<errorEventDefinition errorRef='coded'/>", TriggerKind.Error, "E1")]
    [InlineData("<errorEventDefinition errorRef='named'/>", TriggerKind.Error, "Lỗi")]
    [InlineData("<errorEventDefinition errorRef='x:gone'/>", TriggerKind.Error, "gone")]
    [InlineData("<errorEventDefinition/>", TriggerKind.Error, null)]
    [InlineData("<messageEventDefinition messageRef='m'/>", TriggerKind.Message, "Tin")]
    [InlineData("<eventDefinitionRef>shared</eventDefinitionRef>", TriggerKind.Signal, "sig")]
    [InlineData("<eventDefinitionRef>m</eventDefinitionRef>", TriggerKind.Other, null)]
    public void A_trigger_is_named_by_what_it_refers_to(string definition, TriggerKind kind, string? name)
    {
        const string Roots = "<error id='coded' name='Lỗi' errorCode='E1'/><error id='named' name='Lỗi'/><message id='m' name='Tin'/><signalEventDefinition id='shared' signalRef='sig'/>";
        var trigger = Process(Roots, $"<endEvent id='e'>{definition}</endEvent>").Node("e").Trigger!;
        (trigger.Kind, trigger.Name).ShouldBe((kind, name));
    }

    [Theory]
    [InlineData("sendTask", "Tin")]
    [InlineData("receiveTask", "Tin")]
    [InlineData("userTask", null)]
    public void Send_and_receive_tasks_have_a_message(string element, string? message) =>
        Process("<message id='m' name='Tin'/>", $"<{element} id='t' messageRef='m'/>").Node("t").Trigger?.Name.ShouldBe(message);

    [Theory]
    [InlineData("motcua:collection='c'", "<loopCardinality>3</loopCardinality><loopDataInputRef>d</loopDataInputRef>", "3")]
    [InlineData("motcua:collection='c'", "<loopDataInputRef>d</loopDataInputRef>", "c")]
    [InlineData("", "<loopDataInputRef>d</loopDataInputRef>", "d")]
    [InlineData("", "", null)]
    public void A_repetition_counts_by_the_first_of_three(string attributes, string inside, string? count)
    {
        var loop = Process("", $"<task id='t'><multiInstanceLoopCharacteristics {attributes}>{inside}</multiInstanceLoopCharacteristics></task>").Node("t").Loop!;
        (loop.Cardinality, loop.Sequential).ShouldBe((count, false));
    }

    [Theory]
    [InlineData("transaction")]
    [InlineData("adHocSubProcess")]
    [InlineData("subProcess")]
    public void What_stands_inside_a_sub_process_belongs_to_it(string element) =>
        Process("", $"<{element} id='q'><task id='t'/></{element}>").Node("t").Parent.ShouldBe("q");

    [Theory]
    [InlineData("<eventBasedGateway id='n' eventGatewayType='Parallel'/>", "eventGatewayType")]
    [InlineData("<eventBasedGateway id='n' eventGatewayType='Exclusive'/>", null)]
    [InlineData("<task id='n' isForCompensation='true' startQuantity='2'/>", "isForCompensation")]
    [InlineData("<task id='n' startQuantity='2'/>", "startQuantity")]
    [InlineData("<task id='n' startQuantity='1'/>", null)]
    public void What_the_engine_does_not_run_is_named(string element, string? beyond) => Process("", element).Node("n").Beyond.ShouldBe(beyond);

    [Fact]
    public void A_default_flow_must_leave_its_own_node()
    {
        const string Flows = "<task id='a'/><exclusiveGateway id='g' default='f3'/><task id='b'/><task id='c'/>"
            + "<sequenceFlow id='f1' sourceRef='g' targetRef='b'/><sequenceFlow id='f2' sourceRef='g' targetRef='c'/><sequenceFlow id='f3' sourceRef='a' targetRef='g'/>";
        Should.Throw<FlowException>(() => Process("", Flows)).ElementId.ShouldBe("g");
        Process("", Flows.Replace("default='f3'", "default='f2'")).Node("g").DefaultFlow.ShouldBe("f2");
    }

    [Fact]
    public void Flags_may_be_written_as_one() =>
        BpmnReader.Read(Head + "<process id='p' isExecutable='false'/><process id='q' isExecutable='1'/></definitions>").Id.ShouldBe("q");

    [Fact]
    public void Nesting_is_read_to_its_limit()
    {
        string Deep(int levels) => Head + "<process id='p'><documentation>" + string.Concat(Enumerable.Repeat("<x:a>", levels)) + string.Concat(Enumerable.Repeat("</x:a>", levels)) + "</documentation></process></definitions>";
        BpmnReader.Read(Deep(BpmnReader.MaxDepth - 2)).Id.ShouldBe("p");
        Should.Throw<FlowException>(() => BpmnReader.Read(Deep(BpmnReader.MaxDepth - 1))).Code.ShouldBe("flow.too-deep");
    }

    [Theory]
    [InlineData(NodeKind.Task, true, true)]
    [InlineData(NodeKind.CallActivity, true, true)]
    [InlineData(NodeKind.SubProcess, false, true)]
    [InlineData(NodeKind.BoundaryEvent, false, false)]
    [InlineData(NodeKind.ExclusiveGateway, false, false)]
    public void Kinds_of_nodes(NodeKind kind, bool opensWork, bool isActivity) =>
        (kind.OpensWork(), kind.IsActivity()).ShouldBe((opensWork, isActivity));

    private static ProcessDefinition Process(string roots, string content) =>
        BpmnReader.Read($"{Head}{roots}<process id='p'>{content}</process></definitions>");
}
