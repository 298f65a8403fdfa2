using MotCua.Core.Platform;

namespace MotCua.Core.Oversight;

/// <summary>A figure a unit is held to (vi: chỉ tiêu), with who set it and for how long.</summary>
public sealed class Target : IVersioned, IJournaled
{
    public Guid Id { get; set; }
    public required string Code { get; set; }

    /// <summary>A unit code or a unit kind; every unit it matches is measured.</summary>
    public required string AppliesTo { get; set; }

    /// <summary><c>on-time</c>, <c>online</c>, <c>digital-result</c>, <c>apologised</c>.</summary>
    public required string Metric { get; set; }

    /// <summary>Percent, 0 to 100.</summary>
    public decimal Value { get; set; }
    public DateOnly EffectiveFrom { get; set; }
    public DateOnly? EffectiveTo { get; set; }
    public required string Source { get; set; }
    public int Version { get; set; }
    public string StreamKind => "target";
}
