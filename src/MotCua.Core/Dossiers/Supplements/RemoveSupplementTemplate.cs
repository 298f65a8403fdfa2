using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Whoever leads a unit takes away words it no longer uses. Requests that were sent with them stay as they are.</summary>
public sealed class RemoveSupplementTemplate(AppDbContext db, Journal journal)
{
    public sealed record Command(Guid Id);

    public async Task HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var template = await db.SupplementTemplates.SingleOrDefaultAsync(t => t.Id == command.Id, ct);
        if (template is null || (!actor.Has(Role.Head, template.UnitId) && !actor.Has(Role.Sign, template.UnitId)))
            throw new NotFoundException("template");
        journal.Start(nameof(RemoveSupplementTemplate), actor);
        db.SupplementTemplates.Remove(template);
        journal.Record(template, new SupplementTemplateRemoved());
        await journal.CommitAsync(ct);
    }
}
