using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Answers shared by the features of the desk.</summary>
public static class DeskRules
{
    /// <summary>Why an actor may not act for a unit in a role.</summary>
    public static Refusal? WhyNotAtUnit(Actor actor, Role role, Guid unitId) =>
        actor.Has(role, unitId) ? null : new Refusal("needs-role-here", role.ToString());

    /// <summary>The step by its id.</summary>
    /// <exception cref="NotFoundException">The dossier has no such step.</exception>
    public static WorkItem Step(this Dossier dossier, Guid workItemId) =>
        dossier.WorkItems.SingleOrDefault(w => w.Id == workItemId) ?? throw new NotFoundException("step");

    /// <summary>A reason must be said in words.</summary>
    public static Refusal? WhyNotReason(string? reason) =>
        string.IsNullOrWhiteSpace(reason) ? new Refusal("reason-needed") : null;
}
