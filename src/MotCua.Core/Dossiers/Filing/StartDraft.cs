using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Begins to fill a dossier: the answers to the case questions decide the case, or say kindly that another way is
/// meant.
/// </summary>
public sealed class StartDraft(AppDbContext db, Journal journal, ProcedureCatalogue catalogue, DraftPrefill prefill)
{
    /// <param name="CaseAnswers">Answers to the questions of the package's rules, by input name.</param>
    /// <param name="ChecklistCode">The checklist the person was given, when there is one for this procedure.</param>
    /// <param name="MandateId">The mandate to fill it for another; null to file for oneself.</param>
    /// <param name="EnterpriseId">The own enterprise it is for, without a mandate.</param>
    public sealed record Command(
        string ProcedureCode, JsonObject CaseAnswers, Channel Channel, string? ChecklistCode = null, Guid? MandateId = null, Guid? EnterpriseId = null);

    public async Task<DossierDraft> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var procedure = await catalogue.CurrentAsync(command.ProcedureCode, ct);
        Refusal.ThrowIf(WhyNot(procedure, command, actor) ?? WhyNotFor(command, actor));
        var choice = CaseChoice.For(procedure, command.CaseAnswers);
        Refusal.ThrowIf(choice.Refusal);
        journal.Start(nameof(StartDraft), actor);
        var draft = Draft(procedure, choice.CaseCode!, command, actor);
        var principal = await prefill.PrincipalAsync(actor, command.MandateId, command.EnterpriseId, ct);
        var answers = await prefill.AnswersAsync(procedure.Form, actor, principal, ct);
        if (await ChecklistAsync(command, ct) is { } checklist)
            Follow(draft, checklist, answers);
        draft.Answers = answers.ToJsonString();
        db.DossierDrafts.Add(draft);
        journal.Record(draft, new DraftStarted(draft.ProcedureCode, draft.ProcedureVersionId, draft.CaseCode!, draft.Channel));
        await journal.CommitAsync(ct);
        return draft;
    }

    private Task<Checklist?> ChecklistAsync(Command command, CancellationToken ct)
    {
        var code = command.ChecklistCode?.Trim().ToLowerInvariant();
        return db.Checklists.AsNoTracking().SingleOrDefaultAsync(c => c.Code == code && c.ProcedureCode == command.ProcedureCode, ct);
    }

    /// <summary>What was answered for the checklist is not asked again.</summary>
    private static void Follow(DossierDraft draft, Checklist checklist, JsonObject answers)
    {
        draft.ChecklistId = checklist.Id;
        foreach (var (key, answer) in (JsonObject)JsonNode.Parse(checklist.Answers)!)
            answers[key] = answer?.DeepClone();
    }

    private DossierDraft Draft(PublishedProcedure procedure, string caseCode, Command command, Actor actor) => new()
    {
        Id = Ids.New(journal.Now),
        PersonId = actor.PersonId,
        OfficerId = actor.OfficerId,
        MandateId = command.MandateId,
        EnterpriseId = command.EnterpriseId,
        ProcedureCode = command.ProcedureCode,
        ProcedureVersionId = procedure.Row.Id,
        CaseCode = caseCode,
        Channel = command.Channel,
        CaseAnswers = command.CaseAnswers.ToJsonString(),
        ReturnMethod = command.Channel == Channel.Online ? ReturnMethod.Electronic : ReturnMethod.Counter,
        CreatedAt = journal.Now,
        SavedAt = journal.Now,
        ExpiresAt = journal.Now + DossierDraft.Lifetime,
        DeviceKey = DossierDraft.NewDeviceKey(),
    };

    /// <summary>Whether the actor may fill it for whom the command names; nobody names two.</summary>
    private static Refusal? WhyNotFor(Command command, Actor actor)
    {
        if (command.MandateId is { } mandate)
            return MandateRules.WhyNotUnder(mandate, command.ProcedureCode, actor, MandateActs.Fill);
        return command.EnterpriseId is { } own && !actor.Enterprises.Contains(own) ? new Refusal("mandate-ended") : null;
    }

    private static Refusal? WhyNot(PublishedProcedure procedure, Command command, Actor actor)
    {
        if (!procedure.Package.Sheet.Offers(command.Channel))
            return new Refusal("channel-not-offered", command.ProcedureCode);
        if (command.Channel == Channel.Online)
            return actor.Kind == ActorKind.Citizen || actor.Helps() ? null : new Refusal("sign-in-to-file");
        return actor.Has(Role.Receive) ? null : new Refusal("needs-role-here", nameof(Role.Receive));
    }
}
