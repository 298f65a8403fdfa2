using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace MotCua.Core.Catalogue;

/// <summary>Checks of <c>process.bpmn</c> that belong to a procedure: roles, actions, limits, branches.</summary>
internal static partial class ProcessChecks
{
    private static readonly XNamespace MotCua = "https://motcua.vn/bpmn/1";

    /// <summary>Checks the process and returns the ids of its steps.</summary>
    public static IReadOnlyList<string> Check(ProcedurePackage package, FindingList findings)
    {
        if (PackageXml.Read(package.Process, "process.invalid", findings) is not { } root)
            return [];
        var tasks = root.All("userTask").ToList();
        var calls = root.All("callActivity").ToList();
        foreach (var task in tasks)
            Task(task, findings);
        if (package.Sheet.Joint is null && !tasks.Any(IsSignature))
            findings.Add("process.no-signature", "");
        Branches(package.Sheet.Joint?.Branches ?? [], calls, findings);
        return [.. tasks.Concat(calls).Select(e => e.Id())];
    }

    private static void Task(XElement task, FindingList findings)
    {
        var role = Attribute(task, "role");
        if (!SheetWords.StepRoles.Contains(role))
            findings.Add("process.unknown-role", task.Id(), role, string.Join(", ", SheetWords.StepRoles));
        var action = Attribute(task, "action");
        if (!SheetWords.StepActions.Contains(action))
            findings.Add("process.unknown-action", task.Id(), action, string.Join(", ", SheetWords.StepActions));
        var limit = Attribute(task, "limit");
        if (!StepLimit().IsMatch(limit))
            findings.Add("process.limit", task.Id(), limit);
    }

    private static bool IsSignature(XElement task) =>
        Attribute(task, "action") == "sign" && Attribute(task, "role") == "leader";

    private static void Branches(IReadOnlyList<JointBranch> planned, IReadOnlyList<XElement> calls, FindingList findings)
    {
        foreach (var call in calls)
        {
            var id = Attribute(call, "branch");
            var called = call.Attribute("calledElement")?.Value ?? "";
            if (planned.FirstOrDefault(b => b.Id == id) is not { } branch)
                findings.Add("process.unknown-branch", call.Id(), id);
            else if (branch.Procedure != called)
                findings.Add("process.other-procedure", call.Id(), id, called, branch.Procedure);
        }
        foreach (var branch in planned.Where(b => calls.All(c => Attribute(c, "branch") != b.Id)))
            findings.Add("process.unused-branch", branch.Id, branch.Id);
    }

    private static string Attribute(XElement element, string name) => element.Attribute(MotCua + name)?.Value ?? "";

    [GeneratedRegex(@"^[1-9]\d{0,3} (working-hour|working-day|calendar-day|month)$")]
    private static partial Regex StepLimit();
}
