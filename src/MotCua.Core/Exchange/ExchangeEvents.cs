using MotCua.Core.Platform;

namespace MotCua.Core.Exchange;

[EventType("inbound-submission.accepted.v1")]
public sealed record SubmissionAccepted(string Partner, string ExternalNumber, string PayloadSha256) : IJournalEvent;

[EventType("inbound-submission.filed.v1")]
public sealed record SubmissionFiled(Guid DossierId) : IJournalEvent;
