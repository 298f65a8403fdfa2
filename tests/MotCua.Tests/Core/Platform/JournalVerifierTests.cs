using System.Text.Json;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Platform;

/// <summary>What someone with full power over the database could do to the journal, and that each is found.</summary>
public sealed class JournalVerifierTests(SealedJournal journal) : IClassFixture<SealedJournal>
{
    [Fact]
    public void An_untouched_journal_has_no_finding()
    {
        journal.Entries.Count.ShouldBeGreaterThan(20);
        Codes(journal.Entries).ShouldBeEmpty();
    }

    [Fact]
    public void An_edited_entry_is_found() =>
        Codes(Changed(5, e => e.Payload = e.Payload.Replace("{", "{\"x\":1,", StringComparison.Ordinal))).ShouldContain("entry-edited");

    [Fact]
    public void A_deleted_entry_is_found() =>
        Codes([.. journal.Entries.Take(5), .. journal.Entries.Skip(6)]).ShouldContain("sequence-gap");

    [Fact]
    public void Swapped_entries_are_found()
    {
        var lines = journal.Entries.ToList();
        (lines[5], lines[6]) = (lines[6], lines[5]);
        Codes(lines).ShouldContain("sequence-gap");
    }

    [Fact]
    public void A_doubled_entry_is_found() =>
        Codes([.. journal.Entries.Take(6), .. journal.Entries.Skip(5)]).ShouldContain("sequence-gap");

    [Fact]
    public void A_back_dated_entry_is_found() =>
        Codes(Changed(5, e => e.RecordedAt = e.RecordedAt.AddDays(-30))).ShouldContain("entry-edited");

    [Fact]
    public void A_back_dated_entry_with_its_hash_made_again_is_found() => Codes(Changed(5, e =>
    {
        e.RecordedAt = e.RecordedAt.AddDays(-30);
        e.Hash = JournalHash.Of(e);
    })).ShouldContain("recorded-backwards");

    [Fact]
    public void A_cut_tail_is_found() => Codes(journal.Entries.SkipLast(1)).ShouldContain("tail-cut");

    [Fact]
    public void A_history_written_again_from_the_first_change_on_is_found_by_the_head() =>
        Codes(Rewritten(at: 5)).ShouldBe(["root-differs"]);

    [Fact]
    public void A_head_of_another_key_is_found()
    {
        var folder = Path.Combine(TestEngine.Folder, Guid.NewGuid().ToString("N"));
        using var other = new SigningKeys(folder);
        JournalVerifier.Verify(journal.Entries, journal.Heads, other.PublicKeyPem).Select(f => f.Code).ShouldContain("head-signature");
    }

    [Fact]
    public void A_head_taken_out_of_the_middle_is_found()
    {
        journal.Heads.Count.ShouldBe(2);
        JournalVerifier.Verify(journal.Entries, journal.Heads.Skip(1), journal.Key).Select(f => f.Code).ShouldContain("head-chain-broken");
    }

    [Fact]
    public void Any_change_of_one_character_is_found()
    {
        var random = new Random(20260303);
        for (var i = 0; i < 300; i++)
        {
            var lines = journal.Entries.ToList();
            var at = random.Next(lines.Count);
            lines[at] = WithOtherCharacter(lines[at], random);
            if (Same(lines[at], journal.Entries[at]))
                continue;
            Codes(lines).ShouldNotBeEmpty($"entry {at + 1} became {lines[at]}");
        }
    }

    private List<string> Changed(int at, Action<JournalEntry> change)
    {
        var lines = journal.Entries.ToList();
        var entry = Read(lines[at]);
        change(entry);
        lines[at] = JsonSerializer.Serialize(entry, JournalJson.Options);
        return lines;
    }

    /// <summary>An attacker who makes every later hash again: only a head kept elsewhere can tell.</summary>
    private IEnumerable<string> Rewritten(int at)
    {
        var heads = new Dictionary<Guid, string>();
        foreach (var (line, i) in journal.Entries.Select((l, i) => (l, i)))
        {
            var entry = Read(line);
            if (i == at)
                entry.Payload = "{}";
            entry.PreviousHash = heads.GetValueOrDefault(entry.StreamId, JournalHash.Zero);
            entry.Hash = heads[entry.StreamId] = JournalHash.Of(entry);
            yield return JsonSerializer.Serialize(entry, JournalJson.Options);
        }
    }

    private static string WithOtherCharacter(string line, Random random)
    {
        var characters = line.ToCharArray();
        var at = random.Next(characters.Length);
        characters[at] = characters[at] == '7' ? '8' : '7';
        return new string(characters);
    }

    private static bool Same(string changed, string original)
    {
        try
        {
            return JsonSerializer.Serialize(Read(changed), JournalJson.Options) == original;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private IEnumerable<string> Codes(IEnumerable<string> entries) =>
        JournalVerifier.Verify(entries, journal.Heads, journal.Key).Select(f => f.Code).Distinct();

    private static JournalEntry Read(string line) => JsonSerializer.Deserialize<JournalEntry>(line, JournalJson.Options)!;
}

/// <summary>The sample city's journal, sealed twice and exported.</summary>
public sealed class SealedJournal : IAsyncLifetime
{
    private readonly CoreFixture core = new();

    public IReadOnlyList<string> Entries { get; private set; } = [];
    public IReadOnlyList<string> Heads { get; private set; } = [];
    public string Key { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        await core.InitializeAsync();
        (await core.RunAsync((TreeHeads h) => h.SealAsync(default))).ShouldNotBeNull();
        (await core.RunAsync((TreeHeads h) => h.SealAsync(default))).ShouldBeNull("nothing happened since");
        core.Clock.Advance(TimeSpan.FromHours(1));
        await new Desk(core.Services).FileBirthAsync();
        (await core.RunAsync((TreeHeads h) => h.SealAsync(default)))!.Number.ShouldBe(2);
        var (entries, heads) = (new StringWriter(), new StringWriter());
        await core.RunAsync((JournalExport e) => e.WriteEntriesAsync(entries, default));
        await core.RunAsync((JournalExport e) => e.WriteHeadsAsync(heads, default));
        (Entries, Heads) = (Lines(entries), Lines(heads));
        Key = await core.RunAsync((SigningKeys k) => Task.FromResult(k.PublicKeyPem));
    }

    public ValueTask DisposeAsync() => core.DisposeAsync();

    private static string[] Lines(StringWriter text) => text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
}
