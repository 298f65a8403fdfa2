using System.Text.Json;
using System.Text.Json.Nodes;

namespace MotCua.Engines.Forms;

/// <summary>
/// JSON can spell half a character (<c>"\uD800"</c>), which no text can hold and which throws when it is read, long after
/// parsing. Such texts are found here.
/// </summary>
internal static class WholeText
{
    /// <summary>Whether every text and name in the JSON is made of whole characters.</summary>
    internal static bool IsIn(JsonNode? node)
    {
        try
        {
            return node switch
            {
                JsonObject members => members.All(member => IsIn(member.Value)),
                JsonArray items => items.All(IsIn),
                JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>() is not null,
                _ => true
            };
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    /// <summary>The answers, without those that are not whole.</summary>
    internal static JsonObject Of(JsonObject answers)
    {
        if (IsIn(answers)) return answers;
        var whole = new JsonObject();
        try
        {
            foreach (var (name, value) in answers)
                if (IsIn(value)) whole[name] = value?.DeepClone();
        }
        catch (InvalidOperationException)
        {
            return [];
        }

        return whole;
    }
}
