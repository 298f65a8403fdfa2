namespace MotCua.Engines.Flow;

/// <summary>
/// Moves tokens through a process. Pure: the same definition, state and command always give the same step; nothing
/// is kept between calls. A refused command throws and changes nothing, since the old state is still in the caller's hands.
/// </summary>
public static class FlowEngine
{
    /// <summary>Starts the process and runs until every token waits.</summary>
    /// <param name="definition">The process.</param>
    /// <param name="data">What conditions may read.</param>
    /// <param name="startId">
    /// Which start event; by default the first none start event, or the first of any kind when there is no none start.
    /// </param>
    /// <param name="evaluate">Evaluates conditions.</param>
    /// <exception cref="FlowException">No start event, no way out of a gateway, an element outside the subset.</exception>
    public static FlowStep Start(
        ProcessDefinition definition, FlowData data, FlowEvaluator evaluate, string? startId = null)
    {
        var state = new FlowState { ProcessId = definition.Id };
        return Start(definition, state, new EvaluatedChoices(evaluate, data), startId);
    }

    /// <summary>Carries out one command and runs until every token waits again.</summary>
    /// <exception cref="FlowException">
    /// The process has ended, the work or wait is not open, no condition holds at a gateway, or the process loops
    /// without end.
    /// </exception>
    public static FlowStep Advance(
        ProcessDefinition definition, FlowState state, FlowCommand command, FlowEvaluator evaluate) =>
        Advance(definition, state, command, new EvaluatedChoices(evaluate, command.Data));

    internal static FlowStep Start(ProcessDefinition definition, FlowState state, IChoices choices, string? startId)
    {
        var run = new FlowRun(definition, state, choices);
        run.Start(startId);
        return run.Finish();
    }

    internal static FlowStep Advance(ProcessDefinition definition, FlowState state, FlowCommand command, IChoices choices)
    {
        if (state.ProcessId != definition.Id) throw new FlowException("flow.other-process", definition.Id, 0, state.ProcessId);
        if (state.Status != FlowStatus.Running) throw new FlowException("flow.not-running", definition.Id, 0);
        var run = new FlowRun(definition, state, choices);
        new FlowCommands(run).Carry(command);
        return run.Finish();
    }
}
