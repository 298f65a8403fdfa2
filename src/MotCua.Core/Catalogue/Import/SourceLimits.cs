using System.Globalization;
using System.Text.RegularExpressions;

namespace MotCua.Core.Catalogue.Import;

/// <summary>Reads cases and time limits; where they are missing or unclear it decides and says so.</summary>
internal static partial class SourceLimits
{
    private static readonly Limit Provisional = new() { Value = 15, Unit = "working-day" };

    public static List<ProcedureCase> Cases(SourceProcedure source, string code, string name, RepairList repairs)
    {
        var cases = source.Cases ?? [];
        if (cases.Count == 0)
        {
            repairs.Add("import.no-cases", "cases", "", $"{code}.01");
            cases = [new SourceCase($"{code}.01", name, null)];
        }
        var taken = new HashSet<string>();
        return [.. cases.Select(c => Case(c, source, code, name, taken, repairs))];
    }

    private static ProcedureCase Case(
        SourceCase source, SourceProcedure procedure, string code, string name, HashSet<string> taken, RepairList repairs)
    {
        var caseCode = Number(source.Code, code, taken, repairs);
        var path = $"cases[{caseCode}]";
        var title = SourceText.Clean(source.Name, $"{path}.name", repairs);
        return new ProcedureCase
        {
            Code = caseCode,
            Name = new Bilingual { Vi = title.Length > 0 ? title : name },
            Limit = LimitOf(source.Day, procedure, $"{path}.limit", repairs),
            LegalBasis = DraftSheet.PublishingDecision,
        };
    }

    private static string Number(string? source, string code, HashSet<string> taken, RepairList repairs)
    {
        var fits = source is not null && Regex.IsMatch(source, $@"^{Regex.Escape(code)}\.\d\d$");
        if (fits && taken.Add(source!))
            return source!;
        var free = Enumerable.Range(1, 99).Select(n => $"{code}.{n:00}").First(taken.Add);
        repairs.Add(fits ? "import.duplicate-case" : "import.case-code", $"cases[{free}].code", source, free);
        return free;
    }

    private static Limit LimitOf(SourceDay? day, SourceProcedure procedure, string path, RepairList repairs)
    {
        if (day?.Quantity is not > 0)
        {
            var found = (procedure.Methods ?? []).Select(m => Read(m.Time)).FirstOrDefault(l => l is not null) ?? Provisional;
            repairs.Add("import.no-limit", path, day?.Quantity, Words(found));
            return found;
        }
        if (Unit(day.Type) is { } unit)
            return new Limit { Value = day.Quantity.Value, Unit = unit };
        var assumed = new Limit { Value = day.Quantity.Value, Unit = "working-day" };
        repairs.Add("import.unknown-unit", path, $"{day.Quantity} {day.Type}", Words(assumed));
        return assumed;
    }

    public static Dictionary<string, ChannelOffer> Channels(
        SourceProcedure source, IReadOnlyList<ProcedureCase> cases, RepairList repairs)
    {
        var offers = new Dictionary<string, ChannelOffer>();
        foreach (var method in source.Methods ?? [])
            if (Channel(method.Channel) is { } channel)
                offers.TryAdd(channel, new ChannelOffer { Limit = Announced(method.Time, channel, cases, repairs) });
        if (offers.Count > 0)
            return offers;
        repairs.Add("import.no-channel", "channels", "", "direct");
        return new() { ["direct"] = new ChannelOffer() };
    }

    /// <summary>The limit a channel announces, when it says something else than the cases.</summary>
    private static Limit? Announced(string? time, string channel, IReadOnlyList<ProcedureCase> cases, RepairList repairs)
    {
        if (Read(time) is { } limit)
            return cases.All(c => c.Limit == limit) ? null : limit;
        if (!string.IsNullOrWhiteSpace(time))
            repairs.Add("import.unknown-unit", $"channels.{channel}.limit", time, "");
        return null;
    }

    /// <summary>A time such as <c>5 ngày làm việc</c>; null when it has no clear unit.</summary>
    public static Limit? Read(string? time)
    {
        var match = Time().Match(time ?? "");
        if (!match.Success)
            return null;
        var unit = match.Groups["unit"].Value.ToLowerInvariant() switch
        {
            "ngày làm việc" => "working-day",
            "ngày" => "calendar-day",
            "giờ" => "working-hour",
            _ => "month",
        };
        return new Limit { Value = int.Parse(match.Groups["value"].Value, CultureInfo.InvariantCulture), Unit = unit };
    }

    private static string? Unit(string? type) => type switch
    {
        "WORKING_DAY" => "working-day",
        "DAY" => "calendar-day",
        "HOUR" => "working-hour",
        "MONTH" => "month",
        _ => null,
    };

    private static string? Channel(string? letter) => letter switch
    {
        "O" => "online",
        "D" => "direct",
        "P" => "post",
        _ => null,
    };

    private static string Words(Limit limit) => $"{limit.Value} {limit.Unit}";

    [GeneratedRegex(@"^\s*(?<value>[1-9]\d{0,3})\s+(?<unit>ngày làm việc|ngày|giờ|tháng)\s*$", RegexOptions.IgnoreCase)]
    private static partial Regex Time();
}
