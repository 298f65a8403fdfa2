namespace MotCua.Core.Catalogue;

/// <summary>What happened to a line.</summary>
public enum DiffKind { Same, Removed, Added }

/// <summary>A line of a comparison.</summary>
/// <param name="Old">Number in the old text, counted from 1; null for a line that was added.</param>
/// <param name="New">Number in the new text, counted from 1; null for a line that was removed.</param>
public sealed record DiffLine(DiffKind Kind, int? Old, int? New, string Text);

/// <summary>Compares two texts line by line by the shortest edit (Myers). Very different texts are shown as replaced.</summary>
public static class LineDiff
{
    private const int MostEdits = 2_000;

    /// <summary>Every line of both texts, in order.</summary>
    public static IReadOnlyList<DiffLine> Of(IReadOnlyList<string> old, IReadOnlyList<string> @new)
    {
        var start = 0;
        while (start < old.Count && start < @new.Count && old[start] == @new[start])
            start++;
        var end = 0;
        while (end < old.Count - start && end < @new.Count - start && old[^(end + 1)] == @new[^(end + 1)])
            end++;
        var edit = new Edit(old, @new, start, old.Count - end, @new.Count - end);
        return [.. Enumerable.Range(0, start).Select(i => new DiffLine(DiffKind.Same, i + 1, i + 1, old[i])), .. edit.Lines(),
            .. Enumerable.Range(0, end).Reverse().Select(i => new DiffLine(DiffKind.Same, old.Count - i, @new.Count - i, old[^(i + 1)]))];
    }

    /// <summary>The parts around changes with some lines of their surroundings; empty when nothing changed.</summary>
    public static IReadOnlyList<IReadOnlyList<DiffLine>> Parts(IReadOnlyList<DiffLine> lines, int around = 3)
    {
        var shown = new bool[lines.Count];
        for (var i = 0; i < lines.Count; i++)
            if (lines[i].Kind != DiffKind.Same)
                Array.Fill(shown, true, Math.Max(0, i - around), Math.Min(lines.Count, i + around + 1) - Math.Max(0, i - around));
        var parts = new List<IReadOnlyList<DiffLine>>();
        for (var i = 0; i < lines.Count; i++)
        {
            var from = i;
            while (i < lines.Count && shown[i])
                i++;
            if (i > from)
                parts.Add([.. lines.Skip(from).Take(i - from)]);
        }
        return parts;
    }

    /// <summary>The middle of two texts, from a common start to where a common end begins.</summary>
    private sealed class Edit(IReadOnlyList<string> old, IReadOnlyList<string> @new, int start, int oldEnd, int newEnd)
    {
        private readonly int _old = oldEnd - start;
        private readonly int _new = newEnd - start;

        public IEnumerable<DiffLine> Lines() => Path() is { } trace ? Back(trace).Reverse() : Replaced();

        /// <summary>For each number of edits, how far each diagonal came; null when there are too many edits.</summary>
        private List<int[]>? Path()
        {
            var most = Math.Min(_old + _new, MostEdits);
            var reach = new int[2 * most + 3];
            var trace = new List<int[]>();
            for (var edits = 0; edits <= most; edits++)
            {
                trace.Add(reach[(most - edits)..(most + edits + 3)]);
                for (var diagonal = -edits; diagonal <= edits; diagonal += 2)
                    if (Advance(reach, most + 1, diagonal, edits))
                        return trace;
            }
            return null;
        }

        /// <summary>Follows a diagonal as far as lines are equal; true at the end of both texts.</summary>
        private bool Advance(int[] reach, int middle, int diagonal, int edits)
        {
            var down = diagonal == -edits || (diagonal != edits && reach[middle + diagonal - 1] < reach[middle + diagonal + 1]);
            var x = down ? reach[middle + diagonal + 1] : reach[middle + diagonal - 1] + 1;
            while (x < _old && x - diagonal < _new && old[start + x] == @new[start + x - diagonal])
                x++;
            reach[middle + diagonal] = x;
            return x >= _old && x - diagonal >= _new;
        }

        private IEnumerable<DiffLine> Back(List<int[]> trace)
        {
            var (x, y) = (_old, _new);
            for (var edits = trace.Count - 1; edits > 0; edits--)
            {
                var (reach, middle, diagonal) = (trace[edits], edits + 1, x - y);
                var down = diagonal == -edits || (diagonal != edits && reach[middle + diagonal - 1] < reach[middle + diagonal + 1]);
                var previous = down ? diagonal + 1 : diagonal - 1;
                var (fromX, fromY) = (reach[middle + previous], reach[middle + previous] - previous);
                for (; x > fromX && y > fromY; x--, y--)
                    yield return Same(x, y);
                yield return down ? Added(y) : Removed(x);
                (x, y) = (fromX, fromY);
            }
            for (; x > 0 && y > 0; x--, y--)
                yield return Same(x, y);
        }

        private IEnumerable<DiffLine> Replaced() =>
            [.. Enumerable.Range(1, _old).Select(Removed), .. Enumerable.Range(1, _new).Select(Added)];

        private DiffLine Same(int x, int y) => new(DiffKind.Same, start + x, start + y, old[start + x - 1]);

        private DiffLine Removed(int x) => new(DiffKind.Removed, start + x, null, old[start + x - 1]);

        private DiffLine Added(int y) => new(DiffKind.Added, null, start + y, @new[start + y - 1]);
    }
}
