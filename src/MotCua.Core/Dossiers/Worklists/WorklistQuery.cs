using System.Globalization;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>What narrows a worklist; a part that is null narrows nothing.</summary>
public sealed record WorklistFilter
{
    public static readonly IReadOnlyList<string> Steps = ["appraise", "verify", "draft", "review", "sign", "number", "other"];

    /// <summary>Code of the procedure.</summary>
    public string? Procedure { get; init; }

    /// <summary>Unit that receives, works on or resolves it, or has an open step.</summary>
    public Guid? UnitId { get; init; }

    /// <summary>Action of an open step, one of <see cref="Steps"/>.</summary>
    public string? Step { get; init; }

    /// <summary>Officer who holds an open step.</summary>
    public Guid? OfficerId { get; init; }

    /// <summary>First day of the running date, Vietnam, inclusive.</summary>
    public DateOnly? DueFrom { get; init; }

    /// <summary>Last day, inclusive.</summary>
    public DateOnly? DueTo { get; init; }
    public Channel? Channel { get; init; }

    public bool IsEmpty => this == new WorklistFilter();

    internal IQueryable<Dossier> Narrow(IQueryable<Dossier> dossiers)
    {
        if (Procedure is { } procedure)
            dossiers = dossiers.Where(d => d.ProcedureCode == procedure);
        if (Channel is { } channel)
            dossiers = dossiers.Where(d => d.Channel == channel);
        if (UnitId is { } unit)
            dossiers = dossiers.Where(d => d.ReceivingUnitId == unit || d.SectionUnitId == unit || d.ResolvingUnitId == unit
                || d.WorkItems.Any(w => w.CompletedAt == null && w.UnitId == unit));
        if (Step is { } step)
            dossiers = dossiers.Where(d => d.WorkItems.Any(w => w.CompletedAt == null && w.Action == step));
        if (OfficerId is { } officer)
            dossiers = dossiers.Where(d => d.WorkItems.Any(w => w.CompletedAt == null && w.AssigneeId == officer));
        return NarrowDays(dossiers);
    }

    private IQueryable<Dossier> NarrowDays(IQueryable<Dossier> dossiers)
    {
        if (DueFrom is { } first)
        {
            var from = VietnamTime.StartOfDay(first);
            dossiers = dossiers.Where(d => (d.Status == DossierStatus.Submitted ? d.AnswerDueAt : d.CurrentDueAt) >= from);
        }
        if (DueTo is { } last)
        {
            var to = VietnamTime.StartOfDay(last.AddDays(1));
            dossiers = dossiers.Where(d => (d.Status == DossierStatus.Submitted ? d.AnswerDueAt : d.CurrentDueAt) < to);
        }
        return dossiers;
    }
}

/// <summary>A worklist as an address says it: layout, lane, filter and columns. What an address gets wrong is left out.</summary>
public sealed record WorklistQuery(DeskLayout Layout, Lane? Lane, WorklistFilter Filter, IReadOnlyList<string> Columns)
{
    /// <summary>Columns beside the dossier itself; the first four stand unless others are chosen.</summary>
    public static readonly IReadOnlyList<string> AllColumns =
        ["applicant", "status", "step", "due", "officer", "unit", "channel", "filed"];

    public static readonly IReadOnlyList<string> UsualColumns = [.. AllColumns.Take(4)];

    public static WorklistQuery Empty { get; } = new(DeskLayout.Work, null, new WorklistFilter(), UsualColumns);

    /// <param name="read">The values of a name in the address; none when it is not there.</param>
    public static WorklistQuery Parse(Func<string, IReadOnlyList<string>> read)
    {
        var layout = read("view") is ["deadline", ..] ? DeskLayout.Deadline : DeskLayout.Work;
        var columns = AllColumns.Where(c => read("columns").Any(v => v.Split(',').Contains(c))).ToList();
        return new WorklistQuery(layout, ParseLane(layout, One("lane")), new WorklistFilter
        {
            Procedure = One("procedure"), Step = WorklistFilter.Steps.FirstOrDefault(s => s == One("step")),
            UnitId = Guid.TryParse(One("unit"), out var unit) ? unit : null,
            OfficerId = Guid.TryParse(One("officer"), out var officer) ? officer : null,
            DueFrom = Day(One("from")), DueTo = Day(One("to")),
            Channel = Enum.TryParse<Channel>(One("channel"), true, out var channel) && Enum.IsDefined(channel) ? channel : null,
        }, columns.Count == 0 ? UsualColumns : columns);

        string? One(string name) => read(name) is [{ Length: > 0 and <= 60 } value, ..] ? value : null;
    }

    /// <summary>From <c>a=b&amp;c=d</c>, as <see cref="ToString"/> writes it.</summary>
    public static WorklistQuery Parse(string text)
    {
        var pairs = text.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2))
            .Where(p => p.Length == 2).ToLookup(p => p[0], p => Uri.UnescapeDataString(p[1]));
        return Parse(name => [.. pairs[name]]);
    }

    /// <summary>The query part of the address, the same for the same list: without personal data.</summary>
    public override string ToString() => string.Join('&', Parts().Where(p => p.Value is not null)
        .Select(p => $"{p.Name}={Uri.EscapeDataString(p.Value!)}"));

    public static string Kebab(Enum value) => string.Concat(value.ToString().Select((c, i) =>
        char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));

    private IEnumerable<(string Name, string? Value)> Parts() =>
    [
        ("view", Kebab(Layout)), ("lane", Lane is { } lane ? Kebab(lane) : null), ("procedure", Filter.Procedure),
        ("unit", Filter.UnitId?.ToString("D")), ("step", Filter.Step), ("officer", Filter.OfficerId?.ToString("D")),
        ("from", Text(Filter.DueFrom)), ("to", Text(Filter.DueTo)), ("channel", Filter.Channel is { } c ? Kebab(c) : null),
        ("columns", Columns.SequenceEqual(UsualColumns) ? null : string.Join(',', Columns)),
    ];

    private static Lane? ParseLane(DeskLayout layout, string? text) =>
        Lanes.Of(layout).Append(Dossiers.Lane.All).Cast<Lane?>().FirstOrDefault(l => Kebab(l!.Value) == text);

    private static string? Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
        && day.Year is > 2000 and < 2100 ? day : null;
}
