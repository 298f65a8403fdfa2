using MotCua.Engines.Flow;
using MotCua.Tests.Samples;

namespace MotCua.Tests.Engines.Flow;

public sealed class SoundnessTests
{
    public static TheoryData<string> Samples => [.. SampleFiles.Packages.Select(p => Path.GetFileName(p)!)];

    /// <summary>Processes that can go wrong: the code and the element that must be named.</summary>
    public static TheoryData<string, string, string> Unsound => new()
    {
        { "sound.stuck", "j", "start s\nxor x\nuser a\nuser b\nand j\nend e\ns -> x\nx -> a : c\nx => b\na -> j\nb -> j\nj -> e" },
        { "sound.twice", "d", "start s\nand f\nuser a\nuser b\nxor j\nuser d\nend e\ns -> f\nf -> a\nf -> b\na -> j\nb -> j\nj -> d\nd -> e" },
        { "sound.uncaught", "e", "start s\nuser a\nend e error=E\ns -> a\na -> e" },
        { "sound.uncaught", "v", "start s\nsub q\nboundary x on=q error=F\nstart q/t\nend q/v error=E\nend e\ns -> q\nt -> v\nq -> e\nx -> e" },
        { "sound.unreachable", "lone", "start s\nuser a\nuser lone\nend e\ns -> a\na -> e\nlone -> e" },
        { "sound.no-end", "a", "start s\nuser a\nuser b\nend e\ns -> a\na -> b\nb -> a" },
        { "flow.no-way-out", "x", "start s\nxor x\nuser a\nuser b\nend e\ns -> x\nx -> a : c\nx -> b : d\na -> e\nb -> e" },
        { "flow.no-start", "p", "user a\nend e\na -> e" },
        { "flow.endless", "y", "start s\nxor x\nxor y\nend e\ns -> x\nx -> y\ny => x\ny -> e : c" },
        { "sound.stuck", "j", "start s\nsub q\nstart q/t\nxor q/x\nuser q/a\nuser q/b\nand q/j\nend q/u\nend e\ns -> q\nt -> x\nx -> a : c\nx => b\na -> j\nb -> j\nj -> u\nq -> e" },
    };

    /// <summary>Processes that cannot, though they look as if.</summary>
    public static TheoryData<string> Sound => new()
    {
        "start s\nuser a\nend e\ns -> a\na -> e",
        "start s\nand f\nuser a\nuser b\nand j\nend e\ns -> f\nf -> a\nf -> b\na -> j\nb -> j\nj -> e",
        "start s\nor f\nuser a\nuser b\nor j\nend e\ns -> f\nf -> a : c\nf -> b : d\nf => j\na -> j\nb -> j\nj -> e",
        "start s\nuser a\nxor x\nend e\ns -> a\na -> x\nx -> a : again\nx => e",
        "start s\nuser a\nboundary t on=a timer=PT1H\nuser b\nend e\ns -> a\na -> e\nt -> b\nb -> e",
        "start s\nuser a\nboundary t on=a along cycle=R/PT1H\nuser b\nend e\ns -> a\na -> e\nt -> b\nb -> e",
        "start s\nsub q\nboundary x on=q error=E\nstart q/t\nxor q/g\nend q/u\nend q/v error=E\nend e\ns -> q\nt -> g\ng -> u : c\ng => v\nq -> e\nx -> e",
        "start s\nuser a times=n\nend e\ns -> a\na -> e",
        "start s\nevent g\ncatch m message=M\ncatch t timer=PT1H\nxor j\nend e\ns -> g\ng -> m\ng -> t\nm -> j\nt -> j\nj -> e",
    };

    [Theory, MemberData(nameof(Unsound))]
    public void A_process_that_can_go_wrong_is_named_with_its_element(string code, string element, string draft)
    {
        var report = Soundness.Check(Draft.Process(draft));
        report.IsSound.ShouldBeFalse();
        var finding = report.Findings.FirstOrDefault(f => f.Code == code && f.ElementId == element)
            .ShouldNotBeNull(string.Join('\n', report.Findings));
        finding.MessageVi.ShouldContain(element);
        finding.MessageEn.ShouldContain(element);
    }

    [Theory, MemberData(nameof(Sound))]
    public void A_process_that_cannot_go_wrong_is_sound(string draft)
    {
        var report = Soundness.Check(Draft.Process(draft));
        report.Findings.ShouldBeEmpty();
        report.IsSound.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Samples))]
    public void Every_sample_process_can_finish_from_every_state(string code)
    {
        var xml = File.ReadAllText(Path.Combine(SampleFiles.Root, "procedures", code, "process.bpmn"));
        var report = Soundness.Check(BpmnReader.Read(xml));
        report.Findings.ShouldBeEmpty();
        report.IsSound.ShouldBeTrue();
    }

    /// <summary>One fact of the dossier decides both gateways, so the second join always gets what it waits for.</summary>
    [Fact]
    public void A_condition_over_the_answers_keeps_its_answer()
    {
        const string twice = "start s\nor f\nuser a\nuser b\nxor x\nuser c\nand j\nuser d\nend e\ns -> f\nf -> a : {0}\nf -> b\n"
            + "b -> x\nx -> j : {0}\nx => c\na -> j\nj -> d\nd -> e\nc -> e";
        Soundness.Check(Draft.Process(string.Format(twice, "answers.big = true"))).Findings.ShouldBeEmpty();
        Soundness.Check(Draft.Process(string.Format(twice, "outcome = \"yes\""))).Findings.ShouldContain(f => f.Code == "sound.stuck");
    }

    [Fact]
    public void A_process_with_more_states_than_the_bound_is_not_called_sound()
    {
        var steps = string.Join('\n', Enumerable.Range(1, 12).Select(n => $"user a{n}\nf -> a{n}\na{n} -> j"));
        var report = Soundness.Check(Draft.Process($"start s\nand f\nand j\nend e\n{steps}\ns -> f\nj -> e"), bound: 500);
        report.Complete.ShouldBeFalse();
        report.IsSound.ShouldBeFalse();
        report.Findings.ShouldHaveSingleItem().Code.ShouldBe("sound.bound");
    }
}
