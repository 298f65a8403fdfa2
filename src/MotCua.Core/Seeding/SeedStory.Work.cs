using System.Globalization;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Seeding;

/// <summary>What happens at the unit that decides: steps, opinions of others, the decision.</summary>
internal sealed partial class SeedStory
{
    private readonly bool isRefused = plan.Case.Refused is not null && plan.Number % 40 == 7;

    private string Outcome => isRefused ? "refused" : "approved";

    /// <returns>Whether the result lies at the desk.</returns>
    private async Task<bool> WorkAsync(CancellationToken ct)
    {
        var legs = (isRefused ? plan.Case.Refused! : plan.Case.Approved).Legs;
        var share = Pace();
        for (var i = 1; i < legs.Count; i++)
        {
            if (i == 1 && !await InterruptAsync(ct))
                return false;
            var item = Dossier.OpenWork.First(w => w.FlowKey == legs[i].FlowKey);
            if (!Claim(item, share / legs.Count) || !await CompleteAsync(item, legs[i], share / legs.Count * i, ct))
                return false;
        }
        Record(new DossierFinished(Outcome));
        return true;
    }

    /// <summary>How much of the promised time the work takes: mostly less than all of it, now and then far more.</summary>
    private double Pace()
    {
        if (Chance(0.93))
            return 0.25 + random.NextDouble() * 0.7;
        return Chance(0.8) ? 1.1 + random.NextDouble() * 2 : 5 + random.NextDouble() * 40;
    }

    /// <summary>Rare things that come between: a paper is missing, another agency is asked, the leader stops.</summary>
    private async Task<bool> InterruptAsync(CancellationToken ct)
    {
        var (section, soon) = (Dossier.SectionUnitId, Towards(Dossier.CurrentDueAt!.Value, 0.1));
        if (Chance(0.04))
            return await SupplementAsync(soon, section, Role.Appraise, ct);
        if (Chance(0.03))
            return await ConsultAsync(soon, section, ct);
        return !Chance(0.005) || Stop(soon);
    }

    private bool Stop(DateTimeOffset when)
    {
        var unit = Dossier.ResolvingUnitId;
        if (!Act(nameof(StopProcessing), when, world.Officer(unit, Role.Sign, random), unit, "Đối tượng không còn."))
            return false;
        Record(new DossierStopped("other", Law));
        Issue(5, f => f with { Items = [new FormItem("", "Đối tượng không còn.", Law)] });
        return false;
    }

    private async Task<bool> ConsultAsync(DateTimeOffset when, Guid section, CancellationToken ct)
    {
        var partner = world.Partners.First(p => p != Dossier.ResolvingUnitId);
        partner = world.Partners[random.Next(world.Partners.Count)] is var drawn && drawn != Dossier.ResolvingUnitId ? drawn : partner;
        if (!Act(nameof(RequestConsultation), when, world.Officer(section, Role.Appraise, random), section))
            return false;
        var asked = new ConsultationRequested(NewId(), partner, await clocks.DueAtAsync(Dossier.ResolvingUnitId, at, new Limit { Value = 5 }, ct));
        Record(asked);
        Dossier.Consultations[^1].Question = "Đề nghị cho ý kiến về hồ sơ này.";
        if (Chance(0.1) || !Act(nameof(AnswerConsultation), Towards(asked.DueAt, 0.2 + random.NextDouble()), world.Officer(partner, Role.Appraise, random), partner))
            return false;
        Record(new ConsultationAnswered(asked.Id, "agree"));
        Dossier.Consultations[^1].Answer = "Đồng ý.";
        return true;
    }

    /// <summary>Most steps are taken by somebody before they are done; some lie in the pool until then.</summary>
    private bool Claim(WorkItem item, double share)
    {
        if (item.AssigneeId is not null || Chance(0.3) || OfficerOf(item) is not { } officer)
            return true;
        if (!Act(nameof(ClaimWork), Towards(Dossier.CurrentDueAt!.Value, share * 0.3), officer, item.UnitId))
            return false;
        Record(new WorkAssigned(item.Id, officer));
        return true;
    }

    private async Task<bool> CompleteAsync(WorkItem item, SeedLeg leg, double share, CancellationToken ct)
    {
        var start = Dossier.Pauses.Count > 0 ? at : Dossier.ClockStartAt!.Value;
        var planned = start + (Dossier.CurrentDueAt!.Value - start) * share;
        var when = planned > at ? Workable(planned) : at.AddMinutes(random.Next(5, 120));
        if (!Act(KindOf(item.Action), when, item.AssigneeId ?? OfficerOf(item), item.UnitId))
            return false;
        if (item.Action == "draft")
            Draft();
        if (item.Action == "sign" && Dossier.LatestDraft is { } draft)
            Sign(draft);
        Record(new WorkCompleted(item.Id, leg.Outcome, leg.State));
        await OpenAsync(leg, ct);
        return true;
    }

    private DateTimeOffset Workable(DateTimeOffset moment) =>
        calendar.IsWorkingMoment(moment) ? moment : calendar.NextWorkingMoment(moment).AddMinutes(random.Next(0, 90));

    private async Task OpenAsync(SeedLeg leg, CancellationToken ct)
    {
        foreach (var step in leg.Opens)
        {
            var unit = UnitOf(step.Role);
            DateTimeOffset? due = step.Limit is null ? null : await clocks.DueAtAsync(unit, at, step.Limit, ct);
            Record(new WorkOpened(NewId(), step.FlowKey, step.TaskId, step.Action, step.Role, unit, null, due));
        }
    }

    private void Draft()
    {
        var result = plan.Case.Sheet.Results[0];
        var body = $"Theo hồ sơ {Dossier.Code} của {Dossier.ApplicantName}.";
        Record(new DecisionDrafted(NewId(), Dossier.Decisions.Count + 1, Outcome, result.Code, DraftDecision.ContentHash(result.Name.Vi, body)));
        (Dossier.Decisions[^1].Title, Dossier.Decisions[^1].Body) = (result.Name.Vi, body);
    }

    /// <summary>Without a seal: nobody signed it, and the page that checks signatures says so.</summary>
    private void Sign(Decision draft)
    {
        var (year, unit) = (VietnamTime.DateOf(at).Year, world.Units[Dossier.ResolvingUnitId]);
        var number = string.Create(CultureInfo.InvariantCulture, $"{plan.Decision}/{year}/{unit.Identifier}");
        Record(new DecisionSigned(draft.Id, number, draft.ContentHash, file.Hash, ""));
    }

    private Guid? OfficerOf(WorkItem item) => world.Officer(item.UnitId, item.Role switch
    {
        "one-stop" => Role.Receive,
        "head" => Role.Head,
        "leader" => Role.Sign,
        "clerk" => Role.Clerk,
        _ => Role.Appraise,
    }, random);

    private Guid UnitOf(string role) => role switch
    {
        "one-stop" => Desk,
        "specialist" or "head" => Dossier.SectionUnitId,
        _ => Dossier.ResolvingUnitId,
    };

    private static string KindOf(string action) => action switch
    {
        "draft" => nameof(DraftDecision),
        "sign" => nameof(SignDecision),
        _ => nameof(CompleteStep),
    };
}
