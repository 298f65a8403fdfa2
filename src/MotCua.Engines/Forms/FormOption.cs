namespace MotCua.Engines.Forms;

/// <summary>One answer to choose.</summary>
/// <param name="Value">What is stored.</param>
/// <param name="Label">Vietnamese words.</param>
/// <param name="LabelEn">English words; null when there are none.</param>
public sealed record FormOption(string Value, string Label, string? LabelEn = null);
