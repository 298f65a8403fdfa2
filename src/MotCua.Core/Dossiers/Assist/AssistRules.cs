using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Who may help whom, and who may answer for a filing with help.</summary>
public static class AssistRules
{
    /// <summary>Filled by a helper to be filed online, once the person agrees.</summary>
    public static bool IsAssisted(this DossierDraft draft) => draft is { OfficerId: not null, Channel: Channel.Online };

    /// <summary>Whether the actor helps people file: one-stop officers, and those who hold the role of helper alone.</summary>
    public static bool Helps(this Actor actor) => actor.Has(Role.Receive) || actor.Has(Role.Assist);

    /// <summary>A draft of a helper is filed by the person's consent and in no other way.</summary>
    internal static Refusal? WhyNotFileWithoutConsent(this DossierDraft draft) =>
        draft.IsAssisted() ? new Refusal("consent-first") : null;

    /// <summary>
    /// Why the actor may not help with a dossier of this commune. One-stop officers serve the whole city, since intake knows
    /// no boundary; a community helper serves the communes of the units that gave the role.
    /// </summary>
    internal static async Task<Refusal?> WhyNotHelpAsync(this AppDbContext db, Actor actor, string? areaCode, CancellationToken ct)
    {
        if (!actor.Helps())
            return new Refusal("needs-role-here", nameof(Role.Assist));
        if (actor.Has(Role.Receive) || areaCode is null)
            return null;
        var units = actor.UnitsWith(Role.Assist);
        var serves = await db.Units.AnyAsync(u => units.Contains(u.Id) && (u.AreaCode == null || u.AreaCode == areaCode), ct);
        return serves ? null : new Refusal("assist-outside-area");
    }

    /// <summary>The consent behind a link.</summary>
    /// <exception cref="NotFoundException">Id and key do not belong together.</exception>
    internal static async Task<FilingConsent> LoadConsentAsync(this AppDbContext db, Guid id, string key, CancellationToken ct) =>
        await db.FilingConsents.SingleOrDefaultAsync(c => c.Id == id && c.Key == key, ct) ?? throw new NotFoundException("consent");

    /// <summary>Nobody who helps answers for the person: not signed in as an officer, not on the helper's device.</summary>
    public static Refusal? WhyNotAnswer(Actor actor, bool onHelperDevice)
    {
        if (actor.Kind == ActorKind.Officer)
            return new Refusal("consent-by-helper");
        return onHelperDevice ? new Refusal("consent-on-helper-device") : null;
    }

    /// <summary>
    /// Requests that an officer may witness: asked for the one-stops where the officer receives, or for a team of the same
    /// commune. The helper's own stand among them, so that the page can say why not.
    /// </summary>
    public static IQueryable<FilingConsent> ToWitness(this IQueryable<FilingConsent> consents, Actor actor, AppDbContext db)
    {
        var desks = actor.UnitsWith(Role.Receive);
        return consents.Where(c => desks.Contains(c.UnitId) || db.Units.Any(u => u.Id == c.UnitId && u.AreaCode != null
            && db.Units.Any(d => desks.Contains(d.Id) && d.AreaCode == u.AreaCode)));
    }

    /// <summary>Why the actor cannot witness it now: two people answer for a filing, never one.</summary>
    public static Refusal? WhyNotWitness(this FilingConsent consent, Actor actor, DateTimeOffset now) =>
        consent.OfficerId == actor.OfficerId ? new Refusal("witness-is-helper") : consent.WhyNotOpen(now);

    internal static Task<DossierDraft> DraftOfAsync(this AppDbContext db, FilingConsent consent, CancellationToken ct) =>
        db.DossierDrafts.Include(d => d.Files).SingleAsync(d => d.Id == consent.DraftId, ct);
}
