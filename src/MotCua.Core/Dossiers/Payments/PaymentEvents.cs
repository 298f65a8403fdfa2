using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <param name="DueKey"><c>fees</c> or the id of the financial duty.</param>
/// <param name="Amount">Whole đồng.</param>
[EventType("payment.ordered.v1")]
public sealed record PaymentOrdered(
    Guid DossierId, string DueKey, string Reference, long Amount, DateTimeOffset ExpiresAt) : IJournalEvent;

/// <summary>The payer was sent to the gateway; once for each time.</summary>
[EventType("payment.sent.v1")]
public sealed record PaymentSent(string Reference) : IJournalEvent;

/// <summary>The gateway took the money and it was counted for the dossier.</summary>
[EventType("payment.paid.v1")]
public sealed record PaymentPaid(string Transaction, long Amount) : IJournalEvent;

/// <param name="Outcome">failed, cancelled or expired.</param>
[EventType("payment.ended.v1")]
public sealed record PaymentEnded(PaymentOutcome Outcome, string Reason) : IJournalEvent;

/// <param name="Reason">amount, late, ended, not-due or second.</param>
[EventType("payment.review-needed.v1")]
public sealed record PaymentReviewNeeded(string Transaction, long Amount, string Reason) : IJournalEvent;

[EventType("payment.accepted.v1")]
public sealed record PaymentAccepted(string Transaction, long Amount, string NoteSha256) : IJournalEvent;

[EventType("payment.refund-ordered.v1")]
public sealed record PaymentRefundOrdered(string Transaction, long Amount, string NoteSha256) : IJournalEvent;

[EventType("payment.refunded.v1")]
public sealed record PaymentRefunded(string Transaction, long Amount) : IJournalEvent;

/// <summary>Fees and charges of a dossier were paid or lifted (vi: đã nộp hoặc được miễn phí, lệ phí).</summary>
/// <param name="Amount">Whole đồng.</param>
/// <param name="Method">online, counter or exempt.</param>
/// <param name="Reference">Order of the gateway, number of the receipt, or the law of the exemption.</param>
[EventType("dossier.fee-paid.v1")]
public sealed record FeePaid(Guid Id, long Amount, string Method, string Reference) : IJournalEvent;
