using MotCua.Engines.Flow;
using MotCua.Tests.Samples;

namespace MotCua.Tests.Engines.Flow;

public class SubsetTests
{
    public static TheoryData<string> Samples => [.. SampleFiles.Packages.Select(p => Path.GetFileName(p)!)];

    /// <summary>What is refused: the draft, the code and the element named.</summary>
    public static TheoryData<string, string, string> Outside => new()
    {
        { "script a", "flow.unsupported", "a" },
        { "businessRuleTask a", "flow.unsupported", "a" },
        { "complex a", "flow.unsupported", "a" },
        { "transaction a", "flow.unsupported", "a" },
        { "adHocSubProcess a", "flow.unsupported", "a" },
        { "start a signal=S", "flow.event", "a" },
        { "sub q\nstart q/a timer=PT1H", "flow.event", "a" },
        { "end a signal=S", "flow.event", "a" },
        { "end a timer=PT1H", "flow.event", "a" },
        { "catch a", "flow.event", "a" },
        { "catch a signal=S", "flow.event", "a" },
        { "throw a signal=S", "flow.event", "a" },
        { "user u\nboundary a on=u", "flow.event", "a" },
        { "user u\nboundary a on=u along error=E", "flow.event", "a" },
        { "xor u\nboundary a on=u timer=PT1H", "flow.event", "a" },
        { "user u\nboundary a on=u signal=S", "flow.event", "a" },
        { "call a", "flow.no-called", "a" },
        { "user a times= ", "flow.no-count", "a" },
        { "event g\nuser a\ng -> a", "flow.event-branch", "a" },
    };

    [Theory, MemberData(nameof(Outside))]
    public void What_is_outside_the_subset_is_named_with_its_line(string draft, string code, string element)
    {
        var finding = Subset.Check(Draft.Process(draft)).ShouldHaveSingleItem();
        (finding.Code, finding.ElementId).ShouldBe((code, element));
        finding.Line.ShouldBeGreaterThan(0);
        finding.MessageVi.ShouldContain(element);
        finding.MessageEn.ShouldContain(element);
    }

    [Theory]
    [InlineData("<startEvent id='a'><messageEventDefinition/><timerEventDefinition><timeDate>2025-07-01</timeDate></timerEventDefinition></startEvent>", "flow.event")]
    [InlineData("<startEvent id='a'><timerEventDefinition/></startEvent>", "flow.no-timer")]
    [InlineData("<userTask id='a'><standardLoopCharacteristics/></userTask>", "flow.unsupported")]
    [InlineData("<userTask id='a' isForCompensation='true'/>", "flow.unsupported")]
    [InlineData("<receiveTask id='a' instantiate='true'/>", "flow.unsupported")]
    [InlineData("<userTask id='a' startQuantity='2'/>", "flow.unsupported")]
    [InlineData("<eventBasedGateway id='a' eventGatewayType='Parallel'/>", "flow.unsupported")]
    [InlineData("<catchEvent id='a' parallelMultiple='true'/>", "flow.unsupported")]
    [InlineData("<subProcess id='a' triggeredByEvent='true'/>", "flow.unsupported")]
    public void What_a_draft_cannot_say_is_refused_too(string element, string code)
    {
        var xml = $"""<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p">{element}</process></definitions>""";
        Subset.Check(BpmnReader.Read(xml)).ShouldHaveSingleItem().Code.ShouldBe(code);
    }

    [Fact]
    public void Quantities_of_one_and_flags_that_are_off_are_no_matter()
    {
        const string element = "<userTask id='a' startQuantity='1' completionQuantity='1' isForCompensation='false'/>";
        var xml = $"""<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p">{element}</process></definitions>""";
        Subset.Check(BpmnReader.Read(xml)).ShouldBeEmpty();
    }

    [Fact]
    public void What_is_inside_passes()
    {
        const string draft = """
            start s
            start m message=Come
            start t timer=PT1H
            user u times=3
            boundary ub on=u along timer=PT1H
            manual w
            service v
            boundary vb on=v error=E
            send x message=M
            receive y message=M
            task z
            call c calls=1.004222
            sub q
            start q/qs
            end q/qe error=E
            xor g1
            and g2
            or g3
            event g4
            catch k message=M
            catch l timer=PT1H
            throw n
            throw o message=M
            end e terminate
            end f message=M
            g4 -> k
            g4 -> l
            g4 -> y
            """;
        Subset.Check(Draft.Process(draft)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Samples))]
    public void Every_sample_process_stays_inside(string code)
    {
        var xml = File.ReadAllText(Path.Combine(SampleFiles.Root, "procedures", code, "process.bpmn"));
        Subset.Check(BpmnReader.Read(xml)).ShouldBeEmpty();
    }
}
