namespace MotCua.Engines.Rules;

/// <summary>A FEEL range. An end that is null is open without bound and never included.</summary>
/// <param name="Start">The lower end, or null.</param>
/// <param name="End">The upper end, or null.</param>
/// <param name="StartIncluded">Whether the lower end belongs to the range.</param>
/// <param name="EndIncluded">Whether the upper end belongs to the range.</param>
public sealed record FeelRange(object? Start, object? End, bool StartIncluded, bool EndIncluded);
