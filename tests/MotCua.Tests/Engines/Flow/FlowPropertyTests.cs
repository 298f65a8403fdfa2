using System.Text;
using System.Text.Json;
using CsCheck;
using MotCua.Engines.Flow;

namespace MotCua.Tests.Engines.Flow;

/// <summary>Truths about every process that is built from blocks, however it is played.</summary>
public class FlowPropertyTests
{
    /// <summary>A process made of nested blocks, so that it is sound by construction.</summary>
    private abstract record Block;
    private sealed record One(string Kind) : Block;
    private sealed record Row(Block[] Parts) : Block;
    private sealed record Fork(string Kind, Block[] Parts) : Block;
    private sealed record Inside(Block Part, string Trigger) : Block;
    private sealed record Again(Block Part) : Block;

    private static Gen<string> AnyOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static readonly Gen<Block> Leaf =
        AnyOf("user", "service", "manual", "receive", "catch", "times", "each").Select(k => (Block)new One(k));

    private static readonly Gen<Block> Blocks = Gen.Recursive<Block>((depth, inner) => depth > 2 ? Leaf : Gen.OneOf(
        Leaf,
        inner.Array[1, 3].Select(p => (Block)new Row(p)),
        Gen.Select(AnyOf("xor", "and", "or"), inner.Array[2, 3], (k, p) => (Block)new Fork(k, p)),
        Gen.Select(inner, AnyOf("timer", "message", "error", "none"), (p, t) => (Block)new Inside(p, t)),
        inner.Select(p => (Block)new Again(p))));

    private static readonly Gen<(string Draft, int Seed)> Plays =
        Gen.Select(Blocks.Select(Write), Gen.Int[0, int.MaxValue]);

    [Fact]
    public void No_token_is_lost_and_every_open_thing_hangs_on_a_token() => Plays.Sample(
        play => Walk(play.Draft, play.Seed, (_, state) =>
        {
            var tokens = state.Tokens.Select(t => t.Id).ToHashSet();
            tokens.Count.ShouldBe(state.Tokens.Count);
            state.Work.All(w => tokens.Contains(w.Token)).ShouldBeTrue();
            state.Waits.All(w => tokens.Contains(w.Token)).ShouldBeTrue();
            state.Scopes.All(s => tokens.Contains(s.Token) && state.Tokens.Any(t => t.Scope == s.Id)).ShouldBeTrue();
            state.Tokens.All(t => t.Scope == 0 || state.Scopes.Any(s => s.Id == t.Scope)).ShouldBeTrue();
            if (state.Status == FlowStatus.Running) (state.Work.Count + state.Waits.Count).ShouldBeGreaterThan(0);
            else (state.Tokens.Count + state.Work.Count + state.Waits.Count + state.Scopes.Count).ShouldBe(0);
        }),
        iter: 300, print: p => p.Draft);

    [Fact]
    public void Every_play_comes_to_an_end() => Plays.Sample(
        play => Walk(play.Draft, play.Seed, (_, _) => { }).Status.ShouldBe(FlowStatus.Completed),
        iter: 300, print: p => p.Draft);

    [Fact]
    public void What_opens_closes_once_and_ids_never_come_twice() => Plays.Sample(
        play =>
        {
            var (opened, closed) = (new List<string>(), new List<string>());
            Walk(play.Draft, play.Seed, (step, _) =>
            {
                opened.AddRange(step.Opened.Select(w => w.Id).Concat(step.WaitsOpened.Select(w => w.Id)));
                closed.AddRange(step.Closed.Select(c => c.Work.Id).Concat(step.WaitsClosed.Select(w => w.Id)));
            });
            opened.ShouldBeUnique();
            closed.Order().ShouldBe(opened.Order());
        },
        iter: 200, print: p => p.Draft);

    [Fact]
    public void Blocks_are_found_sound_and_inside_the_subset() => Blocks.Select(Write).Sample(
        draft =>
        {
            var process = Draft.Process(draft);
            Subset.Check(process).ShouldBeEmpty();
            var report = Soundness.Check(process, 400);
            report.Findings.Where(f => f.Code != "sound.bound").ShouldBeEmpty();
        },
        iter: 40, print: d => d);

    [Fact]
    public void A_document_survives_a_round_trip() => Blocks.Select(Write).Sample(
        draft =>
        {
            var first = BpmnReader.ReadDocument(Draft.Xml(draft));
            return first.DifferencesTo(BpmnReader.ReadDocument(first.Write())).Count == 0;
        },
        iter: 100);

    [Fact]
    public void Damaged_documents_are_refused_and_never_crash_the_reader()
    {
        var whole = Draft.Xml("start s\nuser a\nboundary t on=a timer=PT1H\nsub q\nuser q/b\ns -> a\na -> q : outcome = \"x\"");
        var damage = Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Int[0, 40], Gen.String[0, 6]);
        damage.Array[1, 3].Sample(
            cuts =>
            {
                var text = cuts.Aggregate(whole, (t, c) => c.Item1 >= t.Length ? t : t.Remove(c.Item1, Math.Min(c.Item2, t.Length - c.Item1)).Insert(c.Item1, c.Item3));
                try
                {
                    Soundness.Check(BpmnReader.Read(text), 200);
                }
                catch (FlowException error)
                {
                    error.MessageVi.ShouldNotBeEmpty();
                }
            },
            iter: 3_000);
    }

    /// <summary>Plays to the end with chance at every choice; loops are left after a few rounds.</summary>
    private static FlowState Walk(string draft, int seed, Action<FlowStep, FlowState> look)
    {
        var process = Draft.Process(draft);
        var chance = new Random(seed);
        var asked = 0;
        object? Answer(string expression, IReadOnlyDictionary<string, System.Text.Json.Nodes.JsonNode?> values) =>
            expression == "n" ? (decimal)chance.Next(0, 4) : expression != "again" ? chance.Next(2) == 1 : asked++ < 5;
        var step = FlowEngine.Start(process, FlowData.Empty, Answer);
        look(step, step.State);
        for (var i = 0; i < 3_000 && step.State.Status == FlowStatus.Running; i++)
        {
            var state = JsonSerializer.Deserialize<FlowState>(JsonSerializer.Serialize(step.State))!;
            step = FlowEngine.Advance(process, state, Pick(process, state, chance), Answer);
            look(step, step.State);
        }
        return step.State;
    }

    private static FlowCommand Pick(ProcessDefinition process, FlowState state, Random chance)
    {
        var at = chance.Next(state.Work.Count + state.Waits.Count);
        if (at >= state.Work.Count)
        {
            var wait = state.Waits[at - state.Work.Count];
            return wait.Trigger.Kind == TriggerKind.Timer ? new FireTimer(wait.Id) : new DeliverMessage("M", wait.Id);
        }
        var work = state.Work[at];
        var caught = process.Node(work.NodeId).Parent is { } parent && process.BoundariesOf(parent).Any(b => b.Trigger?.Kind == TriggerKind.Error);
        return caught && chance.Next(4) == 0 ? new FailWork(work.Id, "E") : new CompleteWork(work.Id);
    }

    private static string Write(Block block)
    {
        var writer = new Writer();
        writer.Node("start s");
        writer.Join("s", writer.Put(block, ""), "e");
        return writer.Text;
    }

    /// <summary>Writes blocks as a draft; each block has one way in and one way out.</summary>
    private sealed class Writer
    {
        private readonly StringBuilder _nodes = new();
        private readonly StringBuilder _flows = new();
        private readonly HashSet<string> _loopEnds = [];
        private int _next;

        public string Text => $"{_nodes}{_flows}";

        public void Node(string line) => _nodes.AppendLine(line);

        public void Join(string from, (string In, string Out) part, string to)
        {
            Node($"end {to}");
            Flow(from, part.In);
            Flow(part.Out, to);
        }

        public (string In, string Out) Put(Block block, string path) => block switch
        {
            One one => PutOne(one, path),
            Row row => row.Parts.Select(p => Put(p, path)).Aggregate((left, right) => { Flow(left.Out, right.In); return (left.In, right.Out); }),
            Fork fork => PutFork(fork, path),
            Inside inside => PutInside(inside, path),
            Again again => PutAgain(again, path),
            _ => throw new InvalidOperationException(),
        };

        private (string, string) PutOne(One one, string path)
        {
            var id = $"n{_next++}";
            var line = one.Kind switch
            {
                "catch" => $"catch {path}{id} message=M",
                "receive" => $"receive {path}{id} message=M",
                "times" or "each" => $"user {path}{id} {one.Kind}=n",
                var kind => $"{kind} {path}{id}",
            };
            Node(line);
            return (id, id);
        }

        private (string, string) PutFork(Fork fork, string path)
        {
            var (split, join) = ($"n{_next++}", $"n{_next++}");
            Node($"{fork.Kind} {path}{split}");
            Node($"{fork.Kind} {path}{join}");
            for (var i = 0; i < fork.Parts.Length; i++)
            {
                var part = Put(fork.Parts[i], path);
                if (fork.Kind == "and") Flow(split, part.In);
                else if (i == 0) _flows.AppendLine($"{split} => {part.In}");
                else _flows.AppendLine($"{split} -> {part.In} : c{_next}");
                Flow(part.Out, join);
            }
            return (split, join);
        }

        private (string, string) PutInside(Inside inside, string path)
        {
            var (sub, merge) = ($"n{_next++}", $"n{_next++}");
            Node($"sub {path}{sub}");
            Node($"xor {path}{merge}");
            Node($"start {path}{sub}/{sub}s");
            Enclose(sub, Put(inside.Trigger == "error" ? new Row([new One("user"), inside.Part]) : inside.Part, $"{path}{sub}/"), path);
            if (inside.Trigger != "none") PutBoundary(inside.Trigger, sub, merge, path);
            Flow(sub, merge);
            return (sub, merge);
        }

        private void Enclose(string sub, (string In, string Out) part, string path)
        {
            Node($"end {path}{sub}/{sub}e");
            Flow($"{sub}s", part.In);
            Flow(part.Out, $"{sub}e");
        }

        private void PutBoundary(string trigger, string sub, string merge, string path)
        {
            var word = trigger switch { "timer" => "timer=PT1H", "message" => "message=M", _ => "error=E" };
            Node($"boundary {path}{sub}b on={sub} {word}");
            Flow($"{sub}b", merge);
        }

        private (string, string) PutAgain(Again again, string path)
        {
            var (top, bottom) = ($"n{_next++}", $"n{_next++}");
            Node($"xor {path}{top}");
            Node($"xor {path}{bottom}");
            Node($"user {path}{top}w");
            var part = Put(again.Part, path);
            Flow(top, part.In);
            Flow(part.Out, $"{top}w");
            Flow($"{top}w", bottom);
            _flows.AppendLine($"{bottom} -> {top} : again");
            _loopEnds.Add(bottom);
            return (top, bottom);
        }

        private void Flow(string from, string to)
        {
            _flows.AppendLine($"{from} {(_loopEnds.Contains(from) ? "=>" : "->")} {to}");
        }
    }
}
