using MotCua.Core.Dossiers;
using MotCua.Core.Platform;

namespace MotCua.Office;

/// <summary>An act that cannot be done now, by the key of its name, and the rule that forbids it.</summary>
public sealed record BlockedAct(string Act, Refusal Refusal);

/// <summary>
/// Why is this blocked: every act that the officer's posts could do with the dossier at some time, and that a rule forbids now. Asked of
/// the same functions that the features ask.
/// </summary>
public static class BlockedActs
{
    public static IReadOnlyList<BlockedAct> Of(DeskView view, DateTimeOffset now, DateTimeOffset? windowEndsAt)
    {
        var found = new List<BlockedAct>();
        if (view.IsReceiver)
            AddDesk(found, view);
        foreach (var item in view.MyWork)
            Add(found, $"desk.step.{item.Action}", item.Action == "sign" ? view.Dossier.WhyNotSign(item, view.Actor) : view.Dossier.WhyNotWork(item, view.Actor));
        if (view.IsReceiver || view.MyWork.Count > 0 || view.IsLeader)
            Add(found, "office.ask-supplement", view.Dossier.WhyNotRequestSupplement(now, windowEndsAt, leaderApproves: false));
        if (view.IsLeader)
            AddLeader(found, view.Dossier, view.Actor);
        return found;
    }

    private static void AddDesk(List<BlockedAct> found, DeskView view)
    {
        var dossier = view.Dossier;
        Add(found, "office.receive", dossier.WhyNotReceive());
        Add(found, "office.decline", dossier.WhyNotDecline());
        Add(found, "office.return", dossier.WhyNotReturn() ?? view.Fees.WhyNotReturn(dossier.Code));
    }

    private static void AddLeader(List<BlockedAct> found, Dossier dossier, Actor actor)
    {
        Add(found, "office.stop", dossier.WhyNotStop());
        Add(found, "recall.propose", dossier.WhyNotProposeRecall(actor));
    }

    private static void Add(List<BlockedAct> found, string act, Refusal? refusal)
    {
        if (refusal is not null && found.All(f => f.Act != act))
            found.Add(new BlockedAct(act, refusal));
    }
}
