namespace MotCua.Core.Dossiers;

/// <summary>Where a page of a list ends: the date and the id of its last row.</summary>
internal readonly record struct PageKey(DateTimeOffset At, Guid Id)
{
    private static readonly long Most = new DateTimeOffset(9999, 1, 1, 0, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();

    /// <summary>Null for no key and for one that is none.</summary>
    public static PageKey? Parse(string? text)
    {
        if (text?.Split('_') is not [var at, var id] || !long.TryParse(at, out var ms) || !Guid.TryParse(id, out var guid)
            || ms < 0 || ms > Most)
            return null;
        return new PageKey(DateTimeOffset.FromUnixTimeMilliseconds(ms), guid);
    }

    public override string ToString() => $"{At.ToUnixTimeMilliseconds()}_{Id:N}";
}
