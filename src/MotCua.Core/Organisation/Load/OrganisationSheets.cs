using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using CsvHelper.Configuration.Attributes;
using MotCua.Core.Platform;

namespace MotCua.Core.Organisation;

internal sealed record AreaRow
{
    [Name("code")] public string Code { get; init; } = "";
    [Name("name_vi")] public string NameVi { get; init; } = "";
    [Name("kind")] public string Kind { get; init; } = "";
    [Name("old_names"), Optional] public string? OldNames { get; init; }
}

internal sealed record UnitRow
{
    [Name("code")] public string Code { get; init; } = "";
    [Name("parent")] public string? Parent { get; init; }
    [Name("kind")] public string Kind { get; init; } = "";
    [Name("name_vi")] public string NameVi { get; init; } = "";
    [Name("name_en")] public string NameEn { get; init; } = "";
    [Name("area")] public string? Area { get; init; }
    [Name("identifier")] public string Identifier { get; init; } = "";
    [Name("valid_from")] public DateOnly ValidFrom { get; init; }
    [Name("valid_to")] public DateOnly? ValidTo { get; init; }
    [Name("successor")] public string? Successor { get; init; }
    [Name("address")] public string? Address { get; init; }
    [Name("phone")] public string? Phone { get; init; }
}

internal sealed record CoverageRow
{
    [Name("unit")] public string Unit { get; init; } = "";
    [Name("area")] public string Area { get; init; } = "";
}

internal sealed record OfficerRow
{
    [Name("username")] public string Username { get; init; } = "";
    [Name("full_name")] public string FullName { get; init; } = "";
    [Name("unit")] public string Unit { get; init; } = "";
    [Name("title_vi")] public string TitleVi { get; init; } = "";
    [Name("title_en")] public string TitleEn { get; init; } = "";
    [Name("roles")] public string Roles { get; init; } = "";
    [Name("procedure_fields"), Optional] public string? ProcedureFields { get; init; }

    public IEnumerable<Role> RoleList => Roles.Split(';', StringSplitOptions.RemoveEmptyEntries)
        .Where(r => Enum.GetNames<Role>().Contains(r, StringComparer.OrdinalIgnoreCase)).Select(r => Enum.Parse<Role>(r, true));
}

/// <summary>The sheets of an organisation, read and checked against each other; errors name sheet and row.</summary>
internal sealed class OrganisationSheets
{
    private readonly Dictionary<string, UnitRow> units = [];
    private readonly List<string> errors = [];

    private OrganisationSheets(string folder)
    {
        Areas = Sheet<AreaRow>(folder, "areas.csv");
        Units = Sheet<UnitRow>(folder, "units.csv");
        Coverage = Sheet<CoverageRow>(folder, "coverage.csv");
        Officers = Sheet<OfficerRow>(folder, "officers.csv");
    }

    public IReadOnlyList<AreaRow> Areas { get; }
    public IReadOnlyList<UnitRow> Units { get; }
    public IReadOnlyList<CoverageRow> Coverage { get; }
    public IReadOnlyList<OfficerRow> Officers { get; }
    public IReadOnlyList<string> Errors => errors;

    public static OrganisationSheets Read(string folder)
    {
        var sheets = new OrganisationSheets(folder);
        sheets.Check();
        return sheets;
    }

    /// <summary>Slugs from the root down to the unit.</summary>
    public string PathOf(string code)
    {
        var parts = new Stack<string>();
        for (var at = code; !string.IsNullOrEmpty(at) && parts.Count <= units.Count; at = units[at].Parent ?? "")
            parts.Push(at);
        return $"/{string.Join('/', parts)}/";
    }

    public DateOnly ValidFromOf(string code) => units[code].ValidFrom;

    private static List<T> Sheet<T>(string folder, string file)
    {
        using var reader = new StreamReader(Path.Combine(folder, file));
        using var csv = new CsvReader(reader, new CsvConfiguration(CultureInfo.InvariantCulture));
        try
        {
            return [.. csv.GetRecords<T>()];
        }
        catch (CsvHelperException broken)
        {
            throw new RefusalException(new Refusal("sheet-invalid", 1, $"{file} row {broken.Context?.Parser?.RawRow}: {Cause(broken)}"));
        }
    }

    private static string Cause(CsvHelperException broken) => broken switch
    {
        HeaderValidationException => "a column is missing",
        _ => $"column {broken.Context?.Reader?.HeaderRecord?[broken.Context.Reader.CurrentIndex]} cannot be read",
    };

    private void Check()
    {
        for (var i = 0; i < Units.Count; i++)
            if (!units.TryAdd(Units[i].Code, Units[i]))
                Error("units.csv", i, $"code {Units[i].Code} stands twice");
        var areas = Areas.Select(a => a.Code).ToHashSet();
        if (Units.Count(u => string.IsNullOrEmpty(u.Parent)) != 1 || !string.IsNullOrEmpty(Units[0].Parent))
            errors.Add("units.csv: the first unit, and no other, has no parent");
        Each("units.csv", Units, IsBelowTheRoot, u => $"{u.Code} stands above itself");
        Each("areas.csv", Areas, a => a.Code.Length == 5 && a.Code.All(char.IsAsciiDigit), a => $"{a.Code} is not five digits");
        Each("units.csv", Units, u => Known(u.Parent) && Known(u.Successor), u => $"{u.Code} names a unit that is not there");
        Each("units.csv", Units, u => string.IsNullOrEmpty(u.Area) || areas.Contains(u.Area), u => $"{u.Code} names area {u.Area}");
        Each("units.csv", Units, u => u.ValidTo is null || u.ValidTo >= u.ValidFrom, u => $"{u.Code} ends before it begins");
        Each("coverage.csv", Coverage, c => Known(c.Unit) && areas.Contains(c.Area), c => $"{c.Unit} or {c.Area} is not there");
        Each("officers.csv", Officers, o => o.Unit.Length > 0 && Known(o.Unit), o => $"{o.Username} sits in {o.Unit}, which is not there");
        Each("officers.csv", Officers, o => o.RoleList.Count() == o.Roles.Split(';', StringSplitOptions.RemoveEmptyEntries).Length,
            o => $"{o.Username} has an unknown role");
        Once("areas.csv", Areas, a => a.Code);
        Once("units.csv", Units, u => u.Identifier);
        Once("coverage.csv", Coverage, c => $"{c.Unit} {c.Area}");
        Once("officers.csv", Officers, o => o.Username);
    }

    private bool IsBelowTheRoot(UnitRow unit)
    {
        var at = unit;
        for (var i = 0; i <= units.Count; i++)
            if (string.IsNullOrEmpty(at.Parent) || !units.TryGetValue(at.Parent, out at!))
                return true;
        return false;
    }

    private void Once<T>(string file, IReadOnlyList<T> rows, Func<T, string> key)
    {
        foreach (var twice in rows.GroupBy(key).Where(g => g.Count() > 1))
            errors.Add($"{file}: {twice.Key} stands twice");
    }

    private bool Known(string? code) => string.IsNullOrEmpty(code) || units.ContainsKey(code);

    private void Each<T>(string file, IReadOnlyList<T> rows, Func<T, bool> good, Func<T, string> what)
    {
        for (var i = 0; i < rows.Count; i++)
            if (!good(rows[i]))
                Error(file, i, what(rows[i]));
    }

    private void Error(string file, int row, string what) => errors.Add($"{file} row {row + 2}: {what}");
}
