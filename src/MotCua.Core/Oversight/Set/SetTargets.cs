using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace MotCua.Core.Oversight;

/// <summary>Sets the targets units are held to (vi: giao chỉ tiêu); a target of a known code is changed, none is removed.</summary>
public sealed class SetTargets(AppDbContext db, Journal journal)
{
    /// <param name="Yaml">Targets in the format of <c>samples/city/targets.yaml</c>.</param>
    public sealed record Command(string Yaml);

    public async Task<int> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        if (actor.Kind != ActorKind.System && !actor.Has(Role.Monitor))
            Refusal.ThrowIf(new Refusal("needs-role-here", nameof(Role.Monitor)));
        var rows = new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build()
            .Deserialize<Sheet>(command.Yaml).Targets;
        journal.Start(nameof(SetTargets), actor);
        foreach (var row in rows)
            await SetAsync(row, ct);
        await journal.CommitAsync(ct);
        return rows.Count;
    }

    private async Task SetAsync(Row row, CancellationToken ct)
    {
        var target = await db.Targets.SingleOrDefaultAsync(t => t.Code == row.Code, ct);
        if (target is null)
            db.Targets.Add(target = new Target
            {
                Id = Ids.Derive($"target|{row.Code}"), Code = row.Code, AppliesTo = "", Metric = "", Source = "",
            });
        (target.AppliesTo, target.Metric, target.Value, target.Source) = (row.Unit, row.Metric, row.Value, row.Source);
        target.EffectiveFrom = DateOnly.Parse(row.From);
        target.EffectiveTo = string.IsNullOrEmpty(row.To) ? null : DateOnly.Parse(row.To);
        journal.Record(target, new TargetSet(row.Code, row.Unit, row.Metric, row.Value, target.EffectiveFrom));
    }

    private sealed class Sheet
    {
        public List<Row> Targets { get; set; } = [];
    }

    private sealed class Row
    {
        public string Code { get; set; } = "";
        public string Unit { get; set; } = "";
        public string Metric { get; set; } = "";
        public decimal Value { get; set; }
        public string From { get; set; } = "";
        public string? To { get; set; }
        public string Source { get; set; } = "";
    }
}

[EventType("target.set.v1")]
public sealed record TargetSet(
    string Code, string AppliesTo, string Metric, decimal Value, DateOnly EffectiveFrom) : IJournalEvent;
