using MotCua.Core.Dossiers;
using MotCua.Core.People;
using MotCua.Core.Platform;

namespace MotCua.Core.Notifications;

/// <summary>What a fact tells the applicant.</summary>
/// <param name="Kind">One of <see cref="MessageKinds"/>.</param>
/// <param name="TellsAt">The instant it speaks of.</param>
/// <param name="DossierId">The dossier; null when the stream of the fact tells.</param>
internal sealed record News(string Kind, DateTimeOffset? TellsAt = null, Guid? DossierId = null);

/// <summary>
/// The kinds of messages and the facts they tell of. Each has words under <c>notify.KIND</c>: subject, text and short form.
/// </summary>
public static class MessageKinds
{
    public const string Code = "code";
    public const string Visit = "visit";
    public const string VisitOff = "visit-off";

    /// <summary>Every kind, with the choice of the person it falls under; a code is asked for and has none.</summary>
    public static IReadOnlyDictionary<string, NewsKinds> All { get; } = new Dictionary<string, NewsKinds>
    {
        [Code] = NewsKinds.None,
        ["filed"] = NewsKinds.Progress,
        ["received"] = NewsKinds.Progress,
        ["declined"] = NewsKinds.Progress,
        ["stopped"] = NewsKinds.Progress,
        ["supplement"] = NewsKinds.Wanted,
        ["payment"] = NewsKinds.Wanted,
        ["result"] = NewsKinds.Result,
        ["late"] = NewsKinds.Late,
        ["closure"] = NewsKinds.Late,
        [Visit] = NewsKinds.Appointment,
        [VisitOff] = NewsKinds.Appointment,
        ["message"] = NewsKinds.Message,
        ["complaint"] = NewsKinds.Message,
    };

    /// <summary>What a fact tells the applicant of its dossier, visit or complaint; null for facts that are no news to them.</summary>
    internal static News? Of(IJournalEvent e) => e switch
    {
        DossierFiled { MotherId: null, Channel: Channel.Online } => new("filed"),
        DossierReceived received => new("received", received.DueAt),
        DossierDeclined => new("declined"),
        DossierStopped => new("stopped"),
        SupplementRequested supplement => new("supplement", supplement.AnswerBy),
        FinancialDutyRequested => new("payment"),
        DossierFinished => new("result"),
        DossierReappointed late => new("late", late.ToDueAt),
        NoticeGiven notice => new("closure", notice.DueAt, notice.DossierId),
        MessageSent { FromApplicant: false } message => new("message", null, message.DossierId),
        ComplaintAnswered => new("complaint"),
        VisitBooked booked => new(Visit, booked.SlotAt),
        VisitMoved moved => new(Visit, moved.SlotAt),
        VisitEnded { EndedAs: "cancelled" } => new(VisitOff),
        ContactCodeAsked => new(Code),
        _ => null,
    };
}
