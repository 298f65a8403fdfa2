using YamlDotNet.Serialization;
using YamlDotNet.Serialization.NamingConventions;

namespace MotCua.Core.Oversight;

/// <summary>When a counter's silence is a stop: figures kept as data, with a version.</summary>
public sealed record StopThresholds
{
    public int Version { get; init; }

    /// <summary>Working days a counter is compared with.</summary>
    public int BaselineDays { get; init; }

    /// <summary>Fewer days of experience than this and nothing is said.</summary>
    public int LeastDays { get; init; }

    /// <summary>Last working days that show how busy this season is.</summary>
    public int LevelDays { get; init; }

    /// <summary>Hours that the hour of any weekday weighs against the same hour of this weekday.</summary>
    public double SlotWeight { get; init; }

    /// <summary>How much more uneven than chance people come; above 0.</summary>
    public double Spread { get; init; }

    /// <summary>Days off in a row, next to which fewer people come.</summary>
    public int BreakLength { get; init; }
    public double BreakFactor { get; init; }

    /// <summary>Working minutes; shorter silences are never a stop.</summary>
    public int LeastSilentMinutes { get; init; }

    /// <summary>Surprise in nats from which on a silence is a stop.</summary>
    public double Bar { get; init; }

    /// <summary>The figures in force, from <c>stop-thresholds.yaml</c> beside this file.</summary>
    public static StopThresholds Current { get; } = Read();

    private static StopThresholds Read()
    {
        using var reader = new StreamReader(typeof(StopThresholds).Assembly.GetManifestResourceStream("stop-thresholds.yaml")!);
        return new DeserializerBuilder().WithNamingConvention(CamelCaseNamingConvention.Instance).Build().Deserialize<StopThresholds>(reader);
    }
}
