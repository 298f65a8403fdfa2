namespace MotCua.Core.Documents;

/// <summary>What is asked of an upload.</summary>
/// <param name="Accept">Kinds allowed: <c>pdf</c>, <c>jpg</c>, <c>png</c>.</param>
/// <param name="FileName">The name the device gave; only its ending is looked at.</param>
public sealed record UploadRules(IReadOnlyList<string> Accept, int MaxMegabytes, string FileName)
{
    /// <summary>The purpose that is written across pictures, in Vietnamese; null for papers that show nobody's identity.</summary>
    public string? MarkedFor { get; init; }
}
