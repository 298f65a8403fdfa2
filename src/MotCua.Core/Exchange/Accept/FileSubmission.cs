using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Exchange;

/// <summary>Files a stored submission at the competent desk: answers, files, applicant; exactly once.</summary>
public sealed class FileSubmission(AppDbContext db, Journal journal, SubmissionDossiers dossiers)
{
    public sealed record Command(Guid SubmissionId);

    /// <returns>The dossier it became.</returns>
    /// <exception cref="RefusalException">It cannot be filed: unknown procedure or place, or a file that is not acceptable.</exception>
    public async Task<Guid> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var submission = await db.InboundSubmissions.SingleAsync(s => s.Id == command.SubmissionId, ct);
        if (submission.DossierId is { } filed)
            return filed;
        var record = JsonSerializer.Deserialize<PortalDossier>(submission.Payload, PortalClient.Json)!;
        var planned = await dossiers.PlanAsync(record, submission, ct);
        journal.Start(nameof(FileSubmission), actor, null, submission.ArrivedAt);
        db.Dossiers.Add(planned.Dossier);
        journal.Record(planned.Dossier, planned.Filed);
        planned.Complete();
        submission.DossierId = planned.Dossier.Id;
        journal.Record(submission, new SubmissionFiled(planned.Dossier.Id));
        await journal.CommitAsync(ct);
        return planned.Dossier.Id;
    }
}
