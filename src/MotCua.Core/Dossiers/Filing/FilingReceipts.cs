using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// The applicant's signed receipt: what was filed, hash by hash, and the place of that fact in the journal. Whoever holds
/// it can prove that the entry existed, even when a tail was cut later.
/// </summary>
public sealed record FilingReceipt
{
    public required string DossierCode { get; init; }
    public required DateTimeOffset FiledAt { get; init; }
    public required string AnswersSha256 { get; init; }
    public required IReadOnlyList<ReceiptFile> Files { get; init; }
    public required long JournalSequence { get; init; }
    public required string JournalHash { get; init; }
    public required string KeyId { get; init; }

    /// <summary>ECDSA P-256 with SHA-256 over <see cref="SignedText"/>, base64.</summary>
    public required string Signature { get; init; }

    /// <summary>The text that is signed: one value a line.</summary>
    public string SignedText() => string.Join('\n', (string[])
    [
        "motcua-receipt-v1", DossierCode, Platform.JournalHash.Instant(FiledAt), AnswersSha256,
        .. Files.Select(f => $"{f.Document} {f.Sha256} {f.Size}"), $"{JournalSequence}", JournalHash,
    ]);
}

/// <summary>A file of the receipt, by content.</summary>
public sealed record ReceiptFile(string Document, string Sha256, long Size);

/// <summary>What a receipt that somebody shows is.</summary>
public enum ReceiptVerdict
{
    Genuine,

    /// <summary>Not signed by this installation, or changed since.</summary>
    NotOurs,

    /// <summary>Signed here, but the journal no longer has the entry: the operator has to explain.</summary>
    EntryMissing,
}

/// <summary>Issues receipts from the journal itself.</summary>
[Service]
public sealed class FilingReceipts(AppDbContext db, SigningKeys keys)
{
    /// <exception cref="NotFoundException">The dossier does not exist or is not for this actor.</exception>
    public async Task<FilingReceipt> ForAsync(Guid dossierId, Actor actor, CancellationToken ct)
    {
        if (!await db.Dossiers.VisibleTo(actor, db).AnyAsync(d => d.Id == dossierId, ct))
            throw new NotFoundException("dossier");
        return await OfAsync(dossierId, ct);
    }

    /// <summary>By the QR code's link.</summary>
    /// <exception cref="NotFoundException">Number and key do not belong together.</exception>
    public async Task<FilingReceipt> ByKeyAsync(string code, string key, CancellationToken ct)
    {
        var id = await db.Dossiers.Where(d => d.Code == code && d.TrackingKey == key).Select(d => (Guid?)d.Id).SingleOrDefaultAsync(ct);
        return await OfAsync(id ?? throw new NotFoundException("dossier"), ct);
    }

    private async Task<FilingReceipt> OfAsync(Guid dossierId, CancellationToken ct)
    {
        var entry = await db.JournalEntries.AsNoTracking()
            .SingleAsync(e => e.StreamId == dossierId && e.Position == 1, ct);
        var filed = (DossierFiled)JournalJson.Read(entry.Type, entry.Payload);
        var receipt = new FilingReceipt
        {
            DossierCode = filed.Code, FiledAt = entry.ClaimedAt, AnswersSha256 = filed.AnswersSha256,
            Files = [.. filed.Documents.Select(d => new ReceiptFile(d.Document, d.Sha256, d.Size))],
            JournalSequence = entry.Sequence, JournalHash = entry.Hash, KeyId = keys.KeyId, Signature = "",
        };
        return receipt with { Signature = keys.Sign(receipt.SignedText()) };
    }

    /// <summary>
    /// Whether somebody holds what was issued here: our signature over every value, and the entry it names in the journal.
    /// </summary>
    public async Task<ReceiptVerdict> CheckAsync(FilingReceipt receipt, CancellationToken ct)
    {
        if (receipt.KeyId != keys.KeyId || !SigningKeys.Verify(keys.PublicKeyPem, receipt.SignedText(), receipt.Signature))
            return ReceiptVerdict.NotOurs;
        return await db.JournalEntries.AnyAsync(e => e.Sequence == receipt.JournalSequence && e.Hash == receipt.JournalHash, ct)
            ? ReceiptVerdict.Genuine
            : ReceiptVerdict.EntryMissing;
    }

    /// <summary>Reads a receipt that was handed in; null when it is none.</summary>
    public static async Task<FilingReceipt?> ReadAsync(Stream content, CancellationToken ct)
    {
        try
        {
            var receipt = await JsonSerializer.DeserializeAsync<FilingReceipt>(content, JournalJson.Options, ct);
            return receipt is { Files: not null, Signature: not null } && receipt.Files.All(f => f is not null) ? receipt : null;
        }
        catch (Exception e) when (e is JsonException or NotSupportedException)
        {
            return null;
        }
    }

    public static string Json(FilingReceipt receipt) => JsonSerializer.Serialize(receipt, JournalJson.Options);
}
