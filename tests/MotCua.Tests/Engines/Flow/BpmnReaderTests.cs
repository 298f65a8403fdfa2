using MotCua.Engines.Flow;

namespace MotCua.Tests.Engines.Flow;

public class BpmnReaderTests
{
    private const string Head = """<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d">""";

    /// <summary>Documents that cannot be read: the code, the element, and the line.</summary>
    public static TheoryData<string, string, string?, int> Broken => new()
    {
        { "<definitions", "flow.xml", null, 1 },
        { "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><definitions/>", "flow.doctype", null, 1 },
        { "<?xml version='1.0'?>\n<!-- a -->\n<?b c?>\n <!DOCTYPE definitions>\n" + Head + "</definitions>", "flow.doctype", null, 4 },
        { "<html/>", "flow.not-bpmn", null, 1 },
        { Head + "</definitions>", "flow.no-process", null, 0 },
        { Head + "\n<process/></definitions>", "flow.no-id", null, 2 },
        { Head + "<process id='p'>\n<task id='a'/>\n<task id='a'/></process></definitions>", "flow.duplicate-id", "a", 3 },
        { Head + "<process id='p'><task id='a'/>\n<sequenceFlow id='f' sourceRef='a' targetRef='x'/></process></definitions>", "flow.dangling", "f", 2 },
        { Head + "<process id='p'><task id='a'/>\n<sequenceFlow id='f' sourceRef='a'/></process></definitions>", "flow.dangling", "f", 2 },
        { Head + "<process id='p'>\n\n<boundaryEvent id='b' attachedToRef='x'/></process></definitions>", "flow.dangling", "b", 3 },
        { Head + "<process id='p'>\n<exclusiveGateway id='g' default='nope'/></process></definitions>", "flow.dangling", "g", 2 },
        { Head + "<process id='p'><subProcess id='s'><task id='a'/></subProcess><task id='b'/>\n<sequenceFlow id='f' sourceRef='a' targetRef='b'/></process></definitions>", "flow.crosses-scope", "f", 2 },
    };

    [Theory, MemberData(nameof(Broken))]
    public void A_document_that_cannot_be_read_is_refused_with_element_and_line(string xml, string code, string? element, int line)
    {
        var error = Should.Throw<FlowException>(() => BpmnReader.Read(xml));
        (error.Code, error.ElementId, error.Line).ShouldBe((code, element, line));
        error.MessageVi.ShouldNotBe(error.Message);
    }

    [Fact]
    public void Nesting_without_end_is_refused()
    {
        var deep = string.Concat(Enumerable.Repeat("<a>", 5_000));
        Should.Throw<FlowException>(() => BpmnReader.Read(Head + deep)).Code.ShouldBe("flow.too-deep");
    }

    [Fact]
    public void The_executable_process_is_chosen_among_several()
    {
        var xml = Head + "<process id='p'/><process id='q' isExecutable='true' name='Cấp giấy'/></definitions>";
        var process = BpmnReader.Read("\uFEFF" + xml);
        (process.Id, process.Name).ShouldBe(("q", "Cấp giấy"));
    }

    [Fact]
    public void A_process_with_a_start_is_chosen_when_none_is_executable()
    {
        BpmnReader.Read(Head + "<process id='p'/><process id='q'><startEvent id='s'/></process></definitions>").Id.ShouldBe("q");
        BpmnReader.Read(Head + "<process id='p'/></definitions>").Id.ShouldBe("p");
    }

    [Fact]
    public void Conditions_lose_the_equals_sign_that_editors_write()
    {
        var xml = Draft.Xml("xor a\nuser b\na -> b : = outcome = \"refused\"");
        BpmnReader.Read(xml).FindFlow("a_b")!.Condition.ShouldBe("outcome = \"refused\"");
    }

    [Fact]
    public void A_node_knows_its_line_its_flows_and_its_events()
    {
        var process = Draft.Process("user a\nboundary t on=a along timer=PT4H\nboundary m on=a message=Reply\nboundary x on=a error=E1\nuser b\na -> b\nt -> b");
        process.Node("a").Outgoing.Select(f => f.Id).ShouldBe(["a_b"]);
        process.Node("b").Incoming.Select(f => f.Id).ShouldBe(["a_b", "t_b"]);
        process.BoundariesOf("a").Select(b => (b.Id, b.Interrupting)).ShouldBe([("t", false), ("m", true), ("x", true)]);
        process.Node("t").Trigger.ShouldBe(new EventTrigger(TriggerKind.Timer, null, "PT4H", TimerKind.Duration));
        process.Node("m").Trigger.ShouldBe(new EventTrigger(TriggerKind.Message, "Reply"));
        process.Node("x").Trigger.ShouldBe(new EventTrigger(TriggerKind.Error, "E1"));
        process.Node("a").Line.ShouldBeLessThan(process.Node("b").Line);
        process.Steps.Select(s => s.Id).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void Writing_keeps_extensions_comments_types_and_the_diagram()
    {
        const string xml = """
            <b:definitions xmlns:b="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:x="urn:x" id="d">
              <!-- one -->
              <b:process id="p"><b:extensionElements><x:any a="1 &#10; 2">t</x:any></b:extensionElements>
              <b:task id="a" name="Thẩm tra &lt;hồ sơ&gt;"/><b:sequenceFlow id="f" sourceRef="a" targetRef="a"><b:conditionExpression xsi:type="b:tFormalExpression"><![CDATA[x < 1]]></b:conditionExpression></b:sequenceFlow></b:process>
            </b:definitions>
            """;
        var first = BpmnReader.ReadDocument(xml);
        var written = first.Write();
        first.DifferencesTo(BpmnReader.ReadDocument(written)).ShouldBeEmpty();
        written.ShouldContain("<!-- one -->");
        written.ShouldContain("xsi:type=\"b:tFormalExpression\"");
        first.Elements.Select(e => (e.Type, e.Id, e.Name)).ShouldContain(("task", "a", "Thẩm tra <hồ sơ>"));
    }

    [Theory]
    [InlineData("<task id='a' name='x'/>", "attribute name")]
    [InlineData("<task id='a'><documentation>now</documentation></task>", "text")]
    [InlineData("<userTask id='a'><documentation>was</documentation></userTask>", "element task became userTask")]
    [InlineData("<task id='a'/>", "children")]
    public void Documents_that_say_something_else_differ(string task, string difference)
    {
        var before = BpmnReader.ReadDocument(Head + "<process id='p'><task id='a'><documentation>was</documentation></task></process></definitions>");
        var after = BpmnReader.ReadDocument(Head + $"<process id='p'>{task}</process></definitions>");
        before.DifferencesTo(after).ShouldContain(d => d.Contains(difference));
    }
}
