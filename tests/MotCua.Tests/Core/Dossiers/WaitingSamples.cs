using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;
using MotCua.Tests.Samples;

namespace MotCua.Tests.Core.Dossiers;

/// <summary>
/// Birth registration with events in its process: after the appraisal it waits for the message <c>answer</c>; an hour of
/// work without an appraisal opens a step for the head; ten days without one skip it.
/// </summary>
internal static class WaitingSamples
{
    private const string Events = """
        <bpmn:intermediateCatchEvent id="await"><bpmn:messageEventDefinition id="await_m" messageRef="m_answer"/></bpmn:intermediateCatchEvent>
        <bpmn:boundaryEvent id="late" attachedToRef="appraise" cancelActivity="false" motcua:limit="1 working-hour"><bpmn:timerEventDefinition id="late_t"><bpmn:timeDuration>PT1H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
        <bpmn:boundaryEvent id="gone" attachedToRef="appraise"><bpmn:timerEventDefinition id="gone_t"><bpmn:timeDuration>P10D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
        <bpmn:userTask id="remind" name="Đôn đốc" motcua:role="head" motcua:action="review" motcua:limit="1 working-hour"/>
        <bpmn:endEvent id="reminded"/>
        <bpmn:sequenceFlow id="f_await" sourceRef="await" targetRef="split_verify"/>
        <bpmn:sequenceFlow id="f_late" sourceRef="late" targetRef="remind"/>
        <bpmn:sequenceFlow id="f_remind" sourceRef="remind" targetRef="reminded"/>
        <bpmn:sequenceFlow id="f_gone" sourceRef="gone" targetRef="draft"/>
        """;

    public static PackageFiles Files()
    {
        var files = PackageFiles.Read(Path.Combine(SampleFiles.Root, "procedures", Desk.Birth));
        var process = files.Texts[PackageFiles.Process]
            .Replace("sourceRef=\"appraise\" targetRef=\"split_verify\"", "sourceRef=\"appraise\" targetRef=\"await\"")
            .Replace("</bpmn:process>", Events + "</bpmn:process>")
            .Replace("<bpmn:process ", "<bpmn:message id=\"m_answer\" name=\"answer\"/><bpmn:process ");
        return new PackageFiles(new Dictionary<string, string>(files.Texts)
        {
            [PackageFiles.Process] = process,
            [PackageFiles.TextsVi] = files.Texts[PackageFiles.TextsVi] + "\nsteps.remind: \"Trưởng bộ phận đang đôn đốc.\"\nnext.remind: \"Hồ sơ được giải quyết tiếp.\"\n",
            [PackageFiles.TextsEn] = files.Texts[PackageFiles.TextsEn] + "\nsteps.remind: \"The head of section urges.\"\nnext.remind: \"The work goes on.\"\n",
        });
    }

    /// <summary>The joint birth procedure, which waits for the health card no longer than ten days.</summary>
    public static PackageFiles JointWithLimit()
    {
        var files = PackageFiles.Read(Path.Combine(SampleFiles.Root, "procedures", Desk.JointBirth));
        var process = System.Text.RegularExpressions.Regex.Replace(
            files.Texts[PackageFiles.Process], "sourceRef=\"health_card\" targetRef=\"join\"", "sourceRef=\"health_card\" targetRef=\"either\"")
            .Replace("</bpmn:process>", """
                <bpmn:boundaryEvent id="given_up" attachedToRef="health_card"><bpmn:timerEventDefinition id="given_up_t"><bpmn:timeDuration>P10D</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
                <bpmn:exclusiveGateway id="either" default="f_either"/>
                <bpmn:sequenceFlow id="f_given_up" sourceRef="given_up" targetRef="either"/>
                <bpmn:sequenceFlow id="f_either" sourceRef="either" targetRef="join"/>
                </bpmn:process>
                """);
        return new PackageFiles(new Dictionary<string, string>(files.Texts) { [PackageFiles.Process] = process });
    }

    /// <summary>A received dossier of that process, with the specialist.</summary>
    public static async Task<Dossier> ReceivedAsync(CoreFixture core)
    {
        await core.RunAsync((InstallPackage f) => f.HandleAsync(new(Files().ToPackage()), Actor.System, default));
        var desk = new Desk(core.Services);
        return await desk.LoadAsync((await desk.ReceivedBirthAsync()).Id);
    }
}
