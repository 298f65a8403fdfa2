using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Catalogue;

/// <summary>
/// Starts a draft from the version published last (vi: sửa đổi thủ tục đã công bố). A procedure has one draft at a time,
/// so that two people do not prepare its next version apart from each other.
/// </summary>
public sealed class StartProcedureDraft(AppDbContext db, Journal journal)
{
    public sealed record Command(string ProcedureCode);

    /// <exception cref="NotFoundException">No such procedure is published, or the actor does not configure the catalogue.</exception>
    /// <exception cref="RefusalException"><c>procedure-draft-exists</c>.</exception>
    public async Task<ProcedureDraft> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var procedure = await db.Procedures.SingleOrDefaultAsync(p => p.Code == command.ProcedureCode, ct);
        if (procedure?.CurrentVersionId is not { } versionId || !ProcedureDraftAccess.MayEdit(actor))
            throw new NotFoundException("procedure");
        var exists = await db.ProcedureDrafts.AnyAsync(d => d.ProcedureCode == command.ProcedureCode, ct);
        Refusal.ThrowIf(exists ? new Refusal("procedure-draft-exists", command.ProcedureCode) : null);
        var version = await db.ProcedureVersions.AsNoTracking().SingleAsync(v => v.Id == versionId, ct);
        journal.Start(nameof(StartProcedureDraft), actor);
        var draft = db.ProcedureDrafts.Add(Draft(version, actor)).Entity;
        journal.Record(draft, new ProcedureDraftStarted(draft.ProcedureCode, version.Id, version.ContentHash));
        await journal.CommitAsync(ct);
        return draft;
    }

    private ProcedureDraft Draft(ProcedureVersion version, Actor actor) => new()
    {
        Id = Ids.New(journal.Now),
        ProcedureCode = version.ProcedureCode,
        Origin = "editor",
        NameVi = version.NameVi,
        Content = version.Content,
        Repairs = "[]",
        CreatedAt = journal.Now,
        SavedAt = journal.Now,
        SavedById = actor.Id,
    };
}
