using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

namespace NationalPortal;

/// <summary>A call the portal took in about a dossier.</summary>
/// <param name="Repeated">The same content had come before: an answer was lost on its way.</param>
internal sealed record ReceivedCall(string Service, string TrangThai, bool Repeated);

/// <summary>What the portal holds of one dossier.</summary>
internal sealed class HeldDossier
{
    public required JsonObject Record { get; set; }
    public List<JsonObject> Progress { get; } = [];
    public List<ReceivedCall> Calls { get; } = [];
    public HashSet<string> Seen { get; } = [];
    public bool FiledHere { get; init; }
}

/// <summary>Everything the portal knows, in memory; every access under one lock.</summary>
internal sealed class PortalState
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, HeldDossier> dossiers = [];
    private readonly Dictionary<string, byte[]> files = [];
    private readonly HashSet<string> sessions = [];

    public string OpenSession()
    {
        var session = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        lock (gate)
            sessions.Add(session);
        return session;
    }

    public bool KnowsSession(string? session)
    {
        lock (gate)
            return session is not null && sessions.Contains(session);
    }

    public void ForgetSessions()
    {
        lock (gate)
            sessions.Clear();
    }

    public string KeepFile(byte[] content)
    {
        var id = Convert.ToHexStringLower(SHA256.HashData(content));
        lock (gate)
            files[id] = content;
        return id;
    }

    public byte[]? FileOf(string id)
    {
        lock (gate)
            return files.GetValueOrDefault(id);
    }

    /// <summary>A citizen files at the portal itself.</summary>
    public void FileHere(JsonObject record)
    {
        lock (gate)
            dossiers[Text(record, "MaHoSo")] = new HeldDossier { Record = record, FiledHere = true };
    }

    /// <summary>Takes a dossier record in.</summary>
    /// <returns>What is wrong, or null.</returns>
    public string? Sync(JsonObject record, bool isUpdating)
    {
        var number = Text(record, "MaHoSo");
        lock (gate)
        {
            var known = dossiers.GetValueOrDefault(number);
            if (known is not null && !isUpdating)
                return $"Hồ sơ {number} đã tồn tại";
            if (known is null && isUpdating)
                return $"Không tìm thấy hồ sơ {number}";
            known ??= dossiers[number] = new HeldDossier { Record = record };
            if (Note(known, "DongBoHoSoMC", Text(record, "TrangThaiHoSo"), record))
                known.Record = record;
            return null;
        }
    }

    /// <summary>Takes a line of progress in; the same line again is not a second line.</summary>
    public string? AddProgress(JsonObject line)
    {
        var number = Text(line, "MaHoSo");
        lock (gate)
        {
            if (!dossiers.TryGetValue(number, out var known))
                return $"Không tìm thấy hồ sơ {number}";
            if (Note(known, "CapNhatTienDoHoSoMC", Text(line, "TrangThai"), line))
                known.Progress.Add(line);
            return null;
        }
    }

    /// <summary>Number and state of the dossiers filed on a day (<c>yyyyMMdd</c>).</summary>
    public JsonArray FiledOn(string day)
    {
        lock (gate)
            return new JsonArray([.. dossiers.Values
                .Where(d => Text(d.Record, "NgayNopHoSo").StartsWith(day, StringComparison.Ordinal))
                .Select(d => (JsonNode)new JsonObject
                {
                    ["MaHoSo"] = Text(d.Record, "MaHoSo"), ["TrangThaiHoSo"] = Text(d.Record, "TrangThaiHoSo"),
                })]);
    }

    /// <summary>Looks at a dossier under the lock; null when there is none.</summary>
    public T? Look<T>(string number, Func<HeldDossier, T> look) where T : class?
    {
        lock (gate)
            return dossiers.TryGetValue(number, out var held) ? look(held) : null;
    }

    public IReadOnlyList<string> Numbers()
    {
        lock (gate)
            return [.. dossiers.Keys.Order(StringComparer.Ordinal)];
    }

    internal static string Text(JsonObject record, string key) => record[key]?.ToString() ?? "";

    private static bool Note(HeldDossier dossier, string service, string status, JsonObject content)
    {
        var print = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(service + content.ToJsonString())));
        var isNew = dossier.Seen.Add(print);
        dossier.Calls.Add(new ReceivedCall(service, status, !isNew));
        return isNew;
    }
}
