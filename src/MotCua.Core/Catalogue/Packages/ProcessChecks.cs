using System.Text.RegularExpressions;
using MotCua.Engines.Flow;

namespace MotCua.Core.Catalogue;

/// <summary>Checks of <c>process.bpmn</c>: that it can be run, and that its roles, actions, limits and branches exist.</summary>
internal static partial class ProcessChecks
{
    /// <summary>Checks the process and returns it; null when it cannot be read.</summary>
    public static ProcessDefinition? Check(ProcedurePackage package, FindingList findings)
    {
        if (Read(package.Process, findings) is not { } process)
            return null;
        var tasks = process.Nodes.Where(n => n.Kind.OpensWork() && n.Kind is not (NodeKind.CallActivity or NodeKind.ReceiveTask)).ToList();
        var calls = process.Nodes.Where(n => n.Kind == NodeKind.CallActivity).ToList();
        foreach (var task in tasks)
            Task(task, findings);
        foreach (var node in process.Nodes)
            Waiting(node, findings);
        if (package.Sheet.Joint is null && !tasks.Any(IsSignature))
            findings.Add("process.no-signature", "");
        Branches(package.Sheet.Joint?.Branches ?? [], calls, findings);
        var outside = Subset.Check(process);
        foreach (var fault in outside)
            findings.Add("process.outside", fault.ElementId ?? "", [fault.MessageVi], [fault.MessageEn]);
        foreach (var fault in outside.Count > 0 ? [] : Soundness.Check(process).Findings)
            findings.Add("process.unsound", fault.ElementId ?? "", [fault.MessageVi], [fault.MessageEn]);
        return process;
    }

    private static ProcessDefinition? Read(string xml, FindingList findings)
    {
        try
        {
            return BpmnReader.Read(xml);
        }
        catch (FlowException error)
        {
            findings.Add("process.invalid", error.ElementId ?? "", [error.MessageVi], [error.Message]);
            return null;
        }
    }

    private static void Task(FlowNode task, FindingList findings)
    {
        var role = Attribute(task, "role");
        if (!SheetWords.StepRoles.Contains(role))
            findings.Add("process.unknown-role", task.Id, role, string.Join(", ", SheetWords.StepRoles));
        var action = Attribute(task, "action");
        if (!SheetWords.StepActions.Contains(action))
            findings.Add("process.unknown-action", task.Id, action, string.Join(", ", SheetWords.StepActions));
        var limit = Attribute(task, "limit");
        if (!StepLimit().IsMatch(limit))
            findings.Add("process.limit", task.Id, limit);
    }

    /// <summary>What the host must know to wait: when a timer rings, and what a message is called.</summary>
    private static void Waiting(FlowNode node, FindingList findings)
    {
        var waits = node.Kind is NodeKind.CatchEvent or NodeKind.BoundaryEvent or NodeKind.ReceiveTask;
        if (!waits || node.Trigger?.Kind == TriggerKind.Error)
            return;
        if (node.Trigger is { Kind: TriggerKind.Timer } timer)
        {
            if (!StepLimit().IsMatch(Attribute(node, "limit")) && !ProcessTimer.IsReadable(timer))
                findings.Add("process.timer", node.Id, timer.Timer ?? "");
        }
        else if (string.IsNullOrWhiteSpace(node.Trigger?.Name))
            findings.Add("process.message", node.Id);
    }

    private static bool IsSignature(FlowNode task) =>
        Attribute(task, "action") == "sign" && Attribute(task, "role") == "leader";

    private static void Branches(IReadOnlyList<JointBranch> planned, IReadOnlyList<FlowNode> calls, FindingList findings)
    {
        foreach (var call in calls)
        {
            var id = Attribute(call, "branch");
            if (planned.FirstOrDefault(b => b.Id == id) is not { } branch)
                findings.Add("process.unknown-branch", call.Id, id);
            else if (branch.Procedure != call.CalledElement)
                findings.Add("process.other-procedure", call.Id, id, call.CalledElement ?? "", branch.Procedure);
        }
        foreach (var branch in planned.Where(b => calls.All(c => Attribute(c, "branch") != b.Id)))
            findings.Add("process.unused-branch", branch.Id, branch.Id);
    }

    private static string Attribute(FlowNode node, string name) => node.Attributes.GetValueOrDefault(name) ?? "";

    [GeneratedRegex(@"^[1-9]\d{0,3} (working-hour|working-day|calendar-day|month)$")]
    private static partial Regex StepLimit();
}
