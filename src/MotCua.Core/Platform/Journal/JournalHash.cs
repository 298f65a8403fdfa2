using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using MotCua.Engines.Forms;

namespace MotCua.Core.Platform;

/// <summary>
/// How an entry is hashed. The text is plain lines, so that a verifier of forty lines in any language can repeat
/// it without this program. The first line separates this domain from any other use of SHA-256.
/// </summary>
public static class JournalHash
{
    public const string Zero = "0000000000000000000000000000000000000000000000000000000000000000";
    private const string Domain = "motcua-journal-entry-v1";

    public static string Of(JournalEntry e) => Hex(SHA256.HashData(Encoding.UTF8.GetBytes(Text(e))));

    /// <summary>The exact text that is hashed; instants are UTC with milliseconds.</summary>
    public static string Text(JournalEntry e) => string.Join('\n',
        Domain,
        e.PreviousHash,
        e.Sequence.ToString(CultureInfo.InvariantCulture),
        e.OperationId.ToString("D"),
        e.StreamKind,
        e.StreamId.ToString("D"),
        e.Position.ToString(CultureInfo.InvariantCulture),
        e.Type,
        Instant(e.ClaimedAt),
        Instant(e.RecordedAt),
        e.ActorKind.ToString(),
        e.ActorId?.ToString("D") ?? "-",
        e.UnitId?.ToString("D") ?? "-",
        ((int)e.Channel).ToString(CultureInfo.InvariantCulture),
        e.Payload);

    public static string Hex(byte[] bytes) => Convert.ToHexStringLower(bytes);

    public static string Instant(DateTimeOffset at) =>
        at.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);
}

/// <summary>The one way payloads are written and read.</summary>
public static class JournalJson
{
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new System.Text.Json.Serialization.JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Canonical JSON (RFC 8785): anyone who has the fact can write the same text again.</summary>
    public static string Write(IJournalEvent e) => CanonicalJson.Write(JsonSerializer.SerializeToNode(e, e.GetType(), Options));

    public static IJournalEvent Read(string type, string payload) =>
        (IJournalEvent)JsonSerializer.Deserialize(payload, EventTypes.All[type], Options)!;
}
