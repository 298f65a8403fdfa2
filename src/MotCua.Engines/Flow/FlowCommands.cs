using System.Text.Json.Nodes;

namespace MotCua.Engines.Flow;

/// <summary>Carries out one command on a run.</summary>
internal sealed class FlowCommands(FlowRun run)
{
    public void Carry(FlowCommand command)
    {
        switch (command)
        {
            case CompleteWork complete: Complete(complete); break;
            case FailWork fail: Fail(fail); break;
            case FireTimer fire: run.Happen(Wait(fire.WaitId, TriggerKind.Timer)); break;
            case DeliverMessage message: Deliver(message); break;
            case RaiseSignal signal: Raise(signal.Name); break;
            case TerminateFlow: run.StopAll(FlowStatus.Terminated); break;
            default: throw new ArgumentException($"Unknown command {command.GetType().Name}", nameof(command));
        }
    }

    private void Complete(CompleteWork command) => Complete(Work(command.WorkId), command.Outcome, command.Output);

    private void Complete(OpenWork work, string? outcome, JsonObject? output)
    {
        run.Variables.Record(work.NodeId, outcome, output);
        run.CloseWork(work.Token, CloseReason.Completed, outcome);
        run.Complete(run.Token(work.Token));
    }

    private void Fail(FailWork command)
    {
        var work = Work(command.WorkId);
        run.CloseWork(work.Token, CloseReason.Failed, command.ErrorCode);
        run.RaiseErrorAt(run.Token(work.Token), command.ErrorCode);
    }

    private void Deliver(DeliverMessage command)
    {
        if (command.WaitId is null && Receiving(command.Name) is { } work)
        {
            Complete(work, null, command.Output);
            return;
        }
        var wait = command.WaitId is not null
            ? Wait(command.WaitId, TriggerKind.Message)
            : run.Waits.FirstOrDefault(w => w.Trigger.Kind == TriggerKind.Message && w.Trigger.Name == command.Name);
        if (wait is null) throw new FlowException("flow.unknown-wait", command.Name, 0);
        run.Variables.Record(wait.NodeId, null, command.Output);
        run.Happen(wait);
    }

    private OpenWork? Receiving(string message) =>
        run.Work.FirstOrDefault(w => w.Kind == NodeKind.ReceiveTask && w.Message == message);

    private void Raise(string name)
    {
        if (!run.Raise(name)) throw new FlowException("flow.unknown-wait", name, 0);
    }

    private OpenWork Work(string id) =>
        run.Work.FirstOrDefault(w => w.Id == id) ?? throw new FlowException("flow.unknown-work", id, 0);

    private OpenWait Wait(string id, TriggerKind kind) =>
        run.Waits.FirstOrDefault(w => w.Id == id && w.Trigger.Kind == kind) ?? throw new FlowException("flow.unknown-wait", id, 0);
}
