using System.Text.Json.Serialization;

namespace MotCua.Core.Catalogue.Import;

/// <summary>One record of the national catalogue as it is exported: every member may be missing, wrong or dirty.</summary>
public sealed record SourceProcedure
{
    public string? Code { get; init; }
    public string? Name { get; init; }
    public string? FieldCode { get; init; }
    public string? Field { get; init; }

    /// <summary>Levels that resolve, such as <c>xã</c>, <c>tỉnh/NĐ</c> (NĐ: vertical agencies, vi: ngành dọc).</summary>
    public string? Level { get; init; }
    public bool FullProcess { get; init; }
    public List<SourceMethod>? Methods { get; init; }
    public List<SourceCase>? Cases { get; init; }
    public List<decimal>? Fees { get; init; }
    public string? FeeNote { get; init; }
    public List<SourceComponent>? Components { get; init; }
    public List<SourceResult>? Results { get; init; }

    /// <summary>Number of the decision that publishes the procedure.</summary>
    public string? Decision { get; init; }
    public string? Issuer { get; init; }
}

/// <summary>A channel (O online, D direct, P post) with its time as a sentence: <c>5 ngày làm việc</c>, <c>1 ?</c>.</summary>
public sealed record SourceMethod([property: JsonPropertyName("ch")] string? Channel, [property: JsonPropertyName("t")] string? Time);

public sealed record SourceCase(string? Code, string? Name, SourceDay? Day);

/// <summary>A time limit: quantity and WORKING_DAY, DAY, HOUR, MONTH or OTHER.</summary>
public sealed record SourceDay([property: JsonPropertyName("qty")] int? Quantity, string? Type);

/// <summary>A component of the file; <paramref name="Case"/> is free text: a way to submit, a situation, or nothing.</summary>
public sealed record SourceComponent(
    string? Code, string? Name,
    [property: JsonPropertyName("orig")] int Originals, [property: JsonPropertyName("copy")] int Copies, string? Case);

public sealed record SourceResult(string? Code, string? Name);
