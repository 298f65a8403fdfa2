using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>What one channel costs and promises for a case.</summary>
/// <param name="Fee">Sum in đồng.</param>
/// <param name="PromisedAt">When the result is promised for what is received now; null when no desk is known.</param>
public sealed record ChannelPromise(Channel Channel, decimal Fee, DateTimeOffset? PromisedAt);

/// <summary>A checklist as people read it: papers, fees and dates of today, and the desk.</summary>
public sealed record ChecklistView(
    Checklist Checklist, PublishedProcedure Procedure, IReadOnlyList<CasePaper> Papers, IReadOnlyList<ChannelPromise> Channels,
    DeskCard? Desk);

/// <summary>Reads checklists by the code on their print.</summary>
[Service]
public sealed class Checklists(AppDbContext db, ProcedureCatalogue catalogue, DeskCards desks, DossierClocks clocks)
{
    /// <param name="at">When it would be filed.</param>
    /// <exception cref="NotFoundException">There is none with this code.</exception>
    public async Task<ChecklistView> ReadAsync(string code, DateTimeOffset at, CancellationToken ct)
    {
        var typed = code.Trim().ToLowerInvariant();
        var checklist = await db.Checklists.AsNoTracking().SingleOrDefaultAsync(c => c.Code == typed, ct)
            ?? throw new NotFoundException("checklist");
        var procedure = await catalogue.VersionAsync(checklist.ProcedureVersionId, ct);
        var sheet = procedure.Package.Sheet;
        var answers = (JsonObject)JsonNode.Parse(checklist.Answers)!;
        var desk = checklist.AreaCode is null && SheetWords.LocalResolvers.Contains(sheet.Resolver.Kind)
            ? null
            : await desks.ForAsync(sheet.Code, sheet.Resolver.Kind, sheet.Resolver.Code, checklist.AreaCode, sheet.Section, ct);
        var channels = new List<ChannelPromise>();
        foreach (var channel in new[] { Channel.Online, Channel.Direct, Channel.Post }.Where(sheet.Offers))
            channels.Add(new ChannelPromise(channel, FeeQuote.For(sheet, checklist.CaseCode, channel, checklist.Answers).Sum(f => f.Amount),
                desk is null ? null : await clocks.PromiseAsync(sheet, checklist.CaseCode, channel, desk.Resolving.Id, at, ct)));
        return new ChecklistView(checklist, procedure, CasePapers.Of(procedure, checklist.CaseCode, answers), channels, desk);
    }
}
