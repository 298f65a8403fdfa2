using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Documents;

/// <summary>Writes down what the virus scanner said of a file. Only this makes a file that people sent clean.</summary>
public sealed class RecordScan(AppDbContext db, Journal journal)
{
    public sealed record Command(string Hash, ScanAnswer Answer);

    public async Task HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var file = await db.StoredFiles.SingleOrDefaultAsync(f => f.Hash == command.Hash, ct) ?? throw new NotFoundException("file");
        journal.Start(nameof(RecordScan), actor);
        file.Verdict = command.Answer.IsClean ? FileVerdict.Clean : FileVerdict.Infected;
        file.Malware = command.Answer.Found;
        file.ScannedAt = journal.Now;
        journal.Record(file, new FileScanned(file.Hash, command.Answer.IsClean ? "clean" : "infected", file.Malware));
        await journal.CommitAsync(ct);
    }
}

/// <param name="Verdict"><c>clean</c> or <c>infected</c>.</param>
/// <param name="Malware">The scanner's name for what it found.</param>
[EventType("file.scanned.v1")]
public sealed record FileScanned(string Sha256, string Verdict, string? Malware) : IJournalEvent;
