using System.Text.Json;

namespace MotCua.Core.Documents;

/// <summary>What the checks of an upload found, kept with the file: the person and the officer read the same.</summary>
public sealed record FileChecks
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web);

    /// <summary>Pixels as kept, after turning and shrinking; null for a PDF.</summary>
    public int? Width { get; init; }

    /// <inheritdoc cref="Width"/>
    public int? Height { get; init; }

    /// <summary>Codes of <see cref="FileRemarks"/>, each with a sentence in both languages.</summary>
    public IReadOnlyList<string> Remarks { get; init; } = [];

    /// <summary>Signatures of a PDF in the order they stand in the file.</summary>
    public IReadOnlyList<SignatureCheck> Signatures { get; init; } = [];

    public string ToJson() => JsonSerializer.Serialize(this, Options);

    /// <summary>Nothing for a file that was made here and so was not checked.</summary>
    public static FileChecks Read(string json) =>
        json.Length == 0 ? new FileChecks() : JsonSerializer.Deserialize<FileChecks>(json, Options)!;
}

/// <summary>What can be remarked about a file that is taken nevertheless.</summary>
public static class FileRemarks
{
    /// <summary>Saved anew: what the device had written into it (place, time, owner) is gone.</summary>
    public const string SavedAnew = "saved-anew";

    /// <summary>Lay on its side or head and was put upright.</summary>
    public const string Turned = "turned";
    public const string Shrunk = "shrunk";

    /// <summary>Carries the purpose it was given for.</summary>
    public const string Marked = "marked";
    public const string Small = "small";
    public const string Dark = "dark";
    public const string Blurred = "blurred";

    /// <summary>Some pages show nothing.</summary>
    public const string EmptyPages = "empty-pages";

    /// <summary>Some pages could not be looked at.</summary>
    public const string UnreadPages = "unread-pages";

    public static IReadOnlyList<string> All { get; } =
        [SavedAnew, Turned, Shrunk, Marked, Small, Dark, Blurred, EmptyPages, UnreadPages];

    /// <summary>Whether the person should look again before sending.</summary>
    public static bool IsWarning(string remark) => remark is Small or Dark or Blurred or EmptyPages or UnreadPages;
}

/// <summary>A digital signature inside a PDF (vi: chữ ký số).</summary>
/// <param name="Signer">Common name of the certificate; null when it cannot be read.</param>
/// <param name="SignedAt">As the signer's machine claims.</param>
public sealed record SignatureCheck(SignatureState State, string? Signer, DateTimeOffset? SignedAt);

public enum SignatureState
{
    /// <summary>The bytes are those that were signed, and the signer's certificate comes from an authority trusted here.</summary>
    Valid,

    /// <summary>The bytes are not those that were signed, or the signature cannot be read.</summary>
    Invalid,

    /// <summary>The bytes are those that were signed; who signed is not vouched for by an authority trusted here.</summary>
    SignerUnknown,

    /// <summary>What was signed is still whole, and more was added to the file afterwards that nobody signed.</summary>
    ChangedAfter,
}
