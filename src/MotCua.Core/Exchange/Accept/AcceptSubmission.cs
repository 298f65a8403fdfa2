using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Exchange;

/// <summary>
/// Takes a submission of a partner in and acknowledges it once it is safely stored. The same number again is acknowledged
/// again and changes nothing.
/// </summary>
public sealed class AcceptSubmission(AppDbContext db, Journal journal)
{
    public sealed record Command(PortalDossier Record);

    /// <returns>True when it is new, false when it was here already.</returns>
    public async Task<bool> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (actor.Kind != ActorKind.Partner)
            throw new NotFoundException("partner endpoint");
        if (string.IsNullOrWhiteSpace(command.Record.MaHoSo))
            Refusal.ThrowIf(new Refusal("submission-number-needed"));
        if (await db.InboundSubmissions.AnyAsync(
            s => s.Partner == actor.PartnerCode && s.ExternalNumber == command.Record.MaHoSo, ct))
            return false;
        journal.Start(nameof(AcceptSubmission), actor);
        var payload = JsonSerializer.Serialize(command.Record, PortalClient.Json);
        var submission = new InboundSubmission
        {
            Id = Ids.New(journal.Now), Partner = actor.PartnerCode!, ExternalNumber = command.Record.MaHoSo, Payload = payload,
            PayloadHash = JournalHash.Hex(SHA256.HashData(Encoding.UTF8.GetBytes(payload))), ArrivedAt = journal.Now,
            NextAttemptAt = journal.Now,
        };
        db.InboundSubmissions.Add(submission);
        journal.Record(submission, new SubmissionAccepted(submission.Partner, submission.ExternalNumber, submission.PayloadHash));
        await journal.CommitAsync(ct);
        return true;
    }
}
