using System.Globalization;
using MotCua.Core.Calendars;
using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Seeding;

/// <summary>
/// Draws what is filed where, by whom and when: two years back, more in the last months than in the first, more in the communes at
/// the head of the list than at its end, so that desks of every size stand in the city.
/// </summary>
internal sealed class SeedPlans(SeedWorld world, int people, UnitResolver resolver, WorkCalendars calendars)
{
    private const int DaysBack = 730;
    private readonly Dictionary<(string Kind, string? Code, string? Section, string Area), UnitPlace> places = [];
    private readonly Dictionary<string, long> numbers = [];
    private readonly Dictionary<Guid, long> decisions = [];
    private readonly double[] shares = Shares(world.Areas.Count);

    /// <summary>Every this many dossiers one belongs to the first sample citizen, who has an account to look at them.</summary>
    private const int OfTheSampleCitizen = 12;

    /// <summary>Last numbers given, by the keys that features count by.</summary>
    public IEnumerable<NumberSequence> Sequences()
    {
        var years = Enumerable.Range(VietnamTime.DateOf(world.Now).Year - 3, 4).ToList();
        return numbers.Select(n => new NumberSequence { Key = $"dossier:{n.Key}", Last = n.Value })
            .Concat(from d in decisions
                    from year in years
                    select new NumberSequence { Key = string.Create(CultureInfo.InvariantCulture, $"decision:{world.Units[d.Key].Identifier}:{year}"), Last = d.Value });
    }

    /// <summary>The next plans, in order: desks and agencies number what comes to them.</summary>
    public async Task<IReadOnlyList<SeedPlan>> DrawAsync(int start, int size, int count, CancellationToken ct)
    {
        var drawn = new List<SeedPlan>(size);
        for (var i = 0; i < size; i++)
            drawn.Add(await DrawAsync(start + i, count, ct));
        return drawn;
    }

    private async Task<SeedPlan> DrawAsync(int number, int count, CancellationToken ct)
    {
        var random = new Random(unchecked(world.Seed * 1_000_003 + number));
        var @case = CaseOf(random);
        var area = world.Areas[AreaOf(random.NextDouble())];
        var place = await PlaceAsync(@case, area.Code, ct);
        var applicant = ApplicantOf(number, count, random);
        var filedAt = await FiledAtAsync(@case.Channel, place.ReceivingUnitId, random, ct);
        foreach (var unit in new[] { place.ReceivingUnitId, place.ResolvingUnitId, place.SectionUnitId })
            await calendars.ForUnitAsync(unit, ct);
        var decision = decisions[place.ResolvingUnitId] = decisions.GetValueOrDefault(place.ResolvingUnitId) + 1;
        return new SeedPlan(number, random, @case, applicant, area.Code, place, filedAt, CodeOf(place.ReceivingUnitId, filedAt), decision);
    }

    /// <summary>The first procedures are asked for most; few people use the post.</summary>
    private SeedCase CaseOf(Random random)
    {
        var drawn = Draw();
        return drawn.Channel == Channel.Post ? Draw() : drawn;

        SeedCase Draw() => world.Cases[(int)(Math.Pow(random.NextDouble(), 1.7) * world.Cases.Count)];
    }

    private Person ApplicantOf(int number, int count, Random random)
    {
        if (world.Citizens is [var first, ..] && number % Math.Max(1, count / OfTheSampleCitizen) == 0)
            return first;
        return PersonOf(random.Next(people));
    }

    /// <param name="person">From 0.</param>
    public Person PersonOf(int person)
    {
        var (code, name) = world.Areas[AreaOf(person / (double)people)];
        return SeedNames.Of(world.Seed, person, code, name);
    }

    private async Task<UnitPlace> PlaceAsync(SeedCase @case, string area, CancellationToken ct)
    {
        var sheet = @case.Sheet;
        var key = (sheet.Resolver.Kind, sheet.Resolver.Code, sheet.Section, area);
        if (!places.TryGetValue(key, out var place))
            places[key] = place = await resolver.ResolveAsync(key.Kind, key.Code, area, key.Section, VietnamTime.DateOf(world.Now), ct);
        return place;
    }

    private async Task<DateTimeOffset> FiledAtAsync(Channel channel, Guid deskId, Random random, CancellationToken ct)
    {
        var age = TimeSpan.FromDays(DaysBack * Math.Pow(random.NextDouble(), 1.15));
        var at = Cut(world.Now - age);
        if (channel == Channel.Online)
            return at;
        var calendar = await calendars.ForUnitAsync(deskId, ct);
        var atDesk = Cut(calendar.AddWorkingMinutes(calendar.NextWorkingMoment(at), random.Next(0, 60)));
        return atDesk < world.Now ? atDesk : at;
    }

    private string CodeOf(Guid deskId, DateTimeOffset at)
    {
        var day = VietnamTime.DateOf(at).ToString("yyMMdd", CultureInfo.InvariantCulture);
        var prefix = $"{world.Units[deskId].Identifier}-{day}";
        var number = numbers[prefix] = numbers.GetValueOrDefault(prefix) + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}-{number:0000}");
    }

    private int AreaOf(double share)
    {
        var found = Array.BinarySearch(shares, share);
        return Math.Min(found < 0 ? ~found : found, world.Areas.Count - 1);
    }

    private static double[] Shares(int areas)
    {
        var weights = Enumerable.Range(1, areas).Select(rank => 1 / Math.Sqrt(rank)).ToList();
        var (sum, total) = (0.0, weights.Sum());
        return [.. weights.Select(w => (sum += w) / total)];
    }

    /// <summary>Whole seconds: what every engine keeps the same.</summary>
    private static DateTimeOffset Cut(DateTimeOffset at) => new(at.UtcTicks - at.UtcTicks % TimeSpan.TicksPerSecond, TimeSpan.Zero);
}
