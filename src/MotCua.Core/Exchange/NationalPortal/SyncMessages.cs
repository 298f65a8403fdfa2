using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;

namespace MotCua.Core.Exchange;

/// <summary>Writes the messages of one fact into the ledger.</summary>
[Service]
public sealed class SyncMessages(AppDbContext db, PortalRecordBuilder records, TimeProvider clock)
{
    public const string SyncDossier = "DongBoHoSoMC";
    public const string SyncProgress = "CapNhatTienDoHoSoMC";

    /// <summary>One record of the dossier when its state changed, and one line of progress.</summary>
    public async Task AddAsync(JournalEntry entry, DossierStatus status, CancellationToken ct)
    {
        var dossier = await db.Dossiers.AsNoTracking().WithAll().SingleAsync(d => d.Id == entry.StreamId, ct);
        if (dossier.MotherId is not null)
            return;
        if (entry.Type != "work.completed.v1")
            Add(entry, dossier, SyncDossier, await DossierBodyAsync(dossier, status, ct));
        if (status != DossierStatus.Submitted)
            Add(entry, dossier, SyncProgress, await ProgressBodyAsync(entry, dossier, status, ct));
    }

    private async Task<JsonObject> DossierBodyAsync(Dossier dossier, DossierStatus status, CancellationToken ct) => new()
    {
        ["isUpdating"] = dossier.Origin == PortalClient.Partner || status != DossierStatus.Submitted,
        ["data"] = new JsonArray(JsonSerializer.SerializeToNode(await records.DossierAsync(dossier, status, ct), PortalClient.Json)),
    };

    private async Task<JsonObject> ProgressBodyAsync(
        JournalEntry entry, Dossier dossier, DossierStatus status, CancellationToken ct) => new()
    {
        ["data"] = new JsonArray(JsonSerializer.SerializeToNode(
            await records.ProgressAsync(dossier, entry, status, ct), PortalClient.Json)),
    };

    private void Add(JournalEntry entry, Dossier dossier, string operation, JsonObject body)
    {
        var payload = body.ToJsonString(PortalClient.Json);
        db.SyncMessages.Add(new SyncMessage
        {
            Id = Ids.Derive($"sync|{entry.Sequence}|{operation}"), Partner = PortalClient.Partner, Operation = operation,
            DossierId = dossier.Id, DossierCode = dossier.Code, JournalSequence = entry.Sequence, Payload = payload,
            PayloadHash = JournalHash.Hex(SHA256.HashData(Encoding.UTF8.GetBytes(payload))),
            CreatedAt = clock.GetUtcNow(), NextAttemptAt = clock.GetUtcNow(),
        });
    }
}
