using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>What a citizen may do with a dossier or a draft for somebody else.</summary>
public static class MandateRules
{
    /// <summary>Whose results may stand in for papers: the person who files for themselves; nobody's when it is for another.</summary>
    public static Guid? VaultOwner(this DossierDraft draft) => draft.MandateId is null && draft.EnterpriseId is null ? draft.PersonId : null;

    /// <summary>Why the actor may not do this with a draft that is for somebody else; asked at every act.</summary>
    internal static Refusal? WhyNotMandate(this DossierDraft draft, Actor actor, MandateActs act = MandateActs.Fill)
    {
        if (actor.Kind != ActorKind.Citizen)
            return null;
        if (draft.MandateId is { } mandate)
            return WhyNotUnder(mandate, draft.ProcedureCode, actor, act);
        return draft.EnterpriseId is { } own && !actor.Enterprises.Contains(own) ? new Refusal("mandate-ended") : null;
    }

    /// <summary>Why a mandate does not allow this act with this procedure.</summary>
    internal static Refusal? WhyNotUnder(Guid mandateId, string procedureCode, Actor actor, MandateActs act)
    {
        if (actor.Mandates.SingleOrDefault(m => m.Id == mandateId) is not { } mandate)
            return new Refusal("mandate-ended");
        return mandate.Covers(procedureCode) && mandate.Acts.HasFlag(act) ? null : new Refusal("mandate-outside-scope");
    }

    /// <summary>Whether a citizen is the applicant, or represents the enterprise that is.</summary>
    public static bool IsApplicant(this Dossier dossier, Actor actor) =>
        (dossier.ApplicantPersonId is { } person && person == actor.PersonId)
        || (dossier.ApplicantEnterpriseId is { } enterprise && actor.Enterprises.Contains(enterprise));

    /// <summary>Why a citizen who sees a dossier may not do this with it; null for officers, whom other rules bind.</summary>
    public static Refusal? WhyNotFor(this Dossier dossier, Actor actor, MandateActs act)
    {
        if (actor.Kind != ActorKind.Citizen || dossier.IsApplicant(actor))
            return null;
        return dossier.MandateFor(actor, act) is null ? new Refusal("mandate-outside-scope") : null;
    }

    /// <summary>A mandate of the applicant that allows the act with this dossier; null when the actor holds none.</summary>
    internal static ActorMandate? MandateFor(this Dossier dossier, Actor actor, MandateActs act) => actor.Mandates.FirstOrDefault(m =>
        m.Covers(dossier.ProcedureCode) && m.Acts.HasFlag(act)
        && (m.EnterpriseId is { } enterprise ? enterprise == dossier.ApplicantEnterpriseId : m.FromPersonId == dossier.ApplicantPersonId));
}
