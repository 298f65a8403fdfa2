using System.Text.Json.Nodes;
using MotCua.Engines.Forms;

namespace MotCua.Tests.Engines.Forms;

internal static class Forms
{
    public static FormSchema Of(params string[] components) =>
        FormSchema.Parse($$"""{"components":[{"type":"group","id":"p","key":"p","label":"P","components":[{{string.Join(',', components)}}]}]}""");

    public static FormResult Check(FormSchema schema, string answers, string? variables = null) =>
        FormValidator.Validate(schema, (JsonObject)JsonNode.Parse(answers)!, null, variables is null ? null : (JsonObject)JsonNode.Parse(variables)!);

    public static IEnumerable<string> Faults(FormResult result) => result.Errors.Select(error => $"{error.Key}:{error.Code}");

    public static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "MotCua.slnx"))) folder = folder.Parent;
        return folder.FullName;
    }
}
