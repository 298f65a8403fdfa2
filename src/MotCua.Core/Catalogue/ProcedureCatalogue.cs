using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Platform;
using MotCua.Engines.Flow;
using MotCua.Engines.Forms;
using MotCua.Engines.Rules;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Catalogue;

/// <summary>A published version with its package, parsed once.</summary>
public sealed class PublishedProcedure(ProcedureVersion row, ProcedurePackage package)
{
    private readonly Lazy<FormSchema> form = new(() => FormSchema.Parse(package.Form));
    private readonly Lazy<ProcessDefinition> process = new(() => BpmnReader.Read(package.Process));
    private readonly Lazy<DmnModel> rules = new(() => DmnModel.Read(package.Rules));

    public ProcedureVersion Row { get; } = row;
    public ProcedurePackage Package { get; } = package;
    public FormSchema Form => form.Value;
    public ProcessDefinition Process => process.Value;
    public DmnModel Rules => rules.Value;

    /// <summary>What a step is called: the process names it in Vietnamese, the package's texts in English.</summary>
    public Bilingual StepName(string taskId)
    {
        var name = Process.Node(taskId).Name ?? taskId;
        return new Bilingual { Vi = name, En = Package.Text($"names.{taskId}", "en") ?? name };
    }
}

/// <summary>Published procedures; versions never change, so each is read and parsed once per process.</summary>
[Service]
public sealed class ProcedureCatalogue(AppDbContext db, PublishedProcedureCache cache, TimeProvider clock)
{
    /// <summary>The version in force today in Vietnam.</summary>
    /// <exception cref="NotFoundException">No version of such a procedure is in force.</exception>
    public async Task<PublishedProcedure> CurrentAsync(string code, CancellationToken ct)
    {
        var today = VietnamTime.DateOf(clock.GetUtcNow());
        var id = await db.ProcedureVersions.InForceOn(today).Where(v => v.ProcedureCode == code)
            .Select(v => (Guid?)v.Id).SingleOrDefaultAsync(ct);
        return await VersionAsync(id ?? throw new NotFoundException("procedure"), ct);
    }

    /// <summary>The version a dossier or draft is pinned to.</summary>
    public async Task<PublishedProcedure> VersionAsync(Guid versionId, CancellationToken ct)
    {
        if (cache.Find(versionId) is { } known)
            return known;
        var row = await db.ProcedureVersions.AsNoTracking().SingleAsync(v => v.Id == versionId, ct);
        return cache.Keep(versionId, new PublishedProcedure(row, PackageContent.Read(row.Content)));
    }
}

/// <summary>Questions to the published versions.</summary>
public static class ProcedureVersionQueries
{
    /// <summary>Of each procedure the latest version whose first day has come.</summary>
    public static IQueryable<ProcedureVersion> InForceOn(this IQueryable<ProcedureVersion> versions, DateOnly on) =>
        versions.Where(v => v.EffectiveFrom <= on
            && !versions.Any(w => w.ProcedureId == v.ProcedureId && w.EffectiveFrom <= on && w.Number > v.Number));
}

/// <summary>Versions already parsed.</summary>
[Service(ServiceLifetime.Singleton)]
public sealed class PublishedProcedureCache
{
    private readonly ConcurrentDictionary<Guid, PublishedProcedure> parsed = new();

    public PublishedProcedure? Find(Guid versionId) => parsed.GetValueOrDefault(versionId);

    public PublishedProcedure Keep(Guid versionId, PublishedProcedure procedure) => parsed.GetOrAdd(versionId, procedure);
}
