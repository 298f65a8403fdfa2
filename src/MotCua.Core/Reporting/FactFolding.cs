using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Reporting;

/// <summary>How each fact of a dossier changes what is counted of it.</summary>
internal static class FactFolding
{
    public static DossierFact Filed(JournalEntry entry, DossierFiled f) => new()
    {
        DossierId = entry.StreamId, Code = f.Code, ProcedureCode = f.ProcedureCode, FieldCode = f.FieldCode,
        ReceivingUnitId = f.ReceivingUnitId, ResolvingUnitId = f.ResolvingUnitId, Channel = f.Channel,
        Status = (int)DossierStatus.Submitted, IsBranch = f.MotherId is not null, IsAssisted = f.AssistedById is not null,
        SubmittedAt = entry.ClaimedAt, AnswerDueAt = f.AnswerDueAt,
    };

    public static void Apply(DossierFact fact, IJournalEvent e, DateTimeOffset at)
    {
        switch (e)
        {
            case DossierReceived f: Received(fact, f, at); break;
            case DossierTransferred: fact.Status = (int)DossierStatus.Processing; break;
            case SupplementRequested f: SupplementAsked(fact, f, at); break;
            case SupplementAnswered f: SupplementCame(fact, f); break;
            case DueRevised f: Revised(fact, f.ToDueAt); break;
            case DossierReappointed f: (fact.CurrentDueAt, fact.Apologised) = (f.ToDueAt, true); break;
            case FinancialDutyRequested: (fact.Status, fact.Paused) = ((int)DossierStatus.FinancialDuty, true); break;
            case FinancialDutyFulfilled: (fact.Status, fact.Paused) = ((int)DossierStatus.Processing, false); break;
            case ResultRecalled f: (fact.Recalls, fact.CurrentDueAt) = (fact.Recalls + 1, f.DueAt); break;
            case DecisionSigned: fact.HasElectronicResult = true; break;
            case CustodyMoved { Reason: "merger" } f: Moved(fact, f); break;
            default: Closed(fact, e, at); break;
        }
    }

    /// <summary>Supplement rounds are counted by the facts of the dossier; here only whether one could have been avoided.</summary>
    public static void Trip(DossierFact fact, TripRecorded f)
    {
        fact.Visits += f.Kind == TripKind.Visit ? 1 : 0;
        fact.Calls += f.Kind == TripKind.Call ? 1 : 0;
        fact.AvoidableTrips += f.Fault == TripFault.Nobody ? 0 : 1;
    }

    private static void Received(DossierFact fact, DossierReceived f, DateTimeOffset at)
    {
        fact.Status = (int)DossierStatus.Received;
        (fact.ReceivedAt, fact.ReceivedOn, fact.AnsweredAt) = (at, VietnamTime.DateOf(at), fact.AnsweredAt ?? at);
        var limit = new Catalogue.Limit { Value = f.LimitValue, Unit = f.LimitUnit };
        (fact.LimitValue, fact.LimitUnit) = (f.LimitValue, Catalogue.Limits.ToTimeLimit(limit).Unit);
        fact.OriginalDueAt = f.DueAt;
        Revised(fact, f.DueAt);
    }

    /// <summary>A dossier that a merger hands on for good is counted where it is; one that comes back is not moved.</summary>
    private static void Moved(DossierFact fact, CustodyMoved f)
    {
        fact.ReceivingUnitId = fact.ReceivingUnitId == f.FromUnitId ? f.ToUnitId : fact.ReceivingUnitId;
        fact.ResolvingUnitId = fact.ResolvingUnitId == f.FromUnitId ? f.ToUnitId : fact.ResolvingUnitId;
    }

    private static void Revised(DossierFact fact, DateTimeOffset to) =>
        (fact.LegalDueAt, fact.CurrentDueAt, fact.LegalDueOn) = (to, to, VietnamTime.DateOf(to));

    private static void SupplementAsked(DossierFact fact, SupplementRequested f, DateTimeOffset at)
    {
        (fact.Status, fact.Paused) = ((int)DossierStatus.SupplementRequested, true);
        (fact.SupplementRounds, fact.AnsweredAt) = (f.Number, fact.AnsweredAt ?? at);
    }

    private static void SupplementCame(DossierFact fact, SupplementAnswered f)
    {
        fact.Paused = false;
        fact.Status = (int)(fact.ReceivedAt is null ? DossierStatus.Submitted : DossierStatus.Processing);
        if (f.AnswerDueAt is { } due)
            (fact.AnswerDueAt, fact.AnsweredAt) = (due, null);
    }

    private static void Closed(DossierFact fact, IJournalEvent e, DateTimeOffset at)
    {
        switch (e)
        {
            case DossierFinished: Finished(fact, at); break;
            case DossierReturned: (fact.Status, fact.ReturnedAt) = ((int)DossierStatus.Returned, at); break;
            case DossierDeclined: End(fact, DossierStatus.Declined, ClosedAs.Declined, at); fact.AnsweredAt ??= at; break;
            case DossierWithdrawn: End(fact, DossierStatus.Withdrawn, ClosedAs.Withdrawn, at); break;
            case DossierStopped: End(fact, DossierStatus.Stopped, ClosedAs.Stopped, at); break;
        }
    }

    /// <summary>What was counted of the first cycle stays when a corrected result follows a recall.</summary>
    private static void Finished(DossierFact fact, DateTimeOffset at)
    {
        if (fact.Recalls > 0)
        {
            fact.Status = (int)DossierStatus.Finished;
            return;
        }
        End(fact, DossierStatus.Finished, ClosedAs.Resolved, at);
        fact.FinishedAt = at;
        if (fact.LegalDueAt is { } legal)
            fact.Timeliness = Punctuality.Of(legal, at, fact.LimitUnit);
        if (fact.OriginalDueAt is { } first)
            fact.TimelinessByFirstPromise = Punctuality.Of(first, at, fact.LimitUnit);
    }

    private static void End(DossierFact fact, DossierStatus status, ClosedAs how, DateTimeOffset at) =>
        (fact.Status, fact.ClosedAs, fact.ClosedOn, fact.Paused) = ((int)status, how, VietnamTime.DateOf(at), false);
}
