using System.Text.Json.Nodes;

namespace MotCua.Engines.Forms;

/// <summary>Reading and writing answers by path.</summary>
public static class AnswerPaths
{
    /// <summary>The node at a path, or null when there is none.</summary>
    public static JsonNode? Get(JsonObject from, IReadOnlyList<string> path)
    {
        JsonNode? node = from;
        foreach (var key in path) node = (node as JsonObject)?[key];
        return node;
    }

    /// <summary>Puts a node at a path, making objects on the way. Null takes it away.</summary>
    public static void Set(JsonObject into, IReadOnlyList<string> path, JsonNode? value)
    {
        var at = into;
        foreach (var key in path.Take(path.Count - 1))
        {
            if (at[key] is JsonObject inner) at = inner;
            else if (value is null) return;
            else at[key] = at = new JsonObject();
        }

        if (value is null) at.Remove(path[^1]);
        else at[path[^1]] = value;
    }
}
