using System.Globalization;
using System.Text.Json.Nodes;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Engines.Forms;

namespace MotCua.Core.Seeding;

/// <summary>
/// Answers to a form: made once for a case, then signed with each applicant's own name, number, day of birth, address and commune.
/// Questions that only the rules of the form could answer are left open.
/// </summary>
internal sealed class SeedAnswers
{
    private static readonly string[] OfThePerson =
        ["applicant.name", "applicant.id", "applicant.birthdate", "applicant.phone", "applicant.email", "applicant.address", "place.area"];

    private readonly string content;

    public SeedAnswers(PublishedProcedure procedure, string caseCode, Channel channel)
    {
        var typed = new JsonObject();
        foreach (var field in procedure.Form.Fields.Where(f => f.IsInput && f.Path.Count <= 1))
            if (ValueOf(field) is { } value)
                typed[field.Key] = value;
        var clean = FormValidator.Validate(procedure.Form, typed, null, FormVariables.Of(caseCode, channel)).Answers;
        foreach (var role in OfThePerson)
            if (procedure.Form.FieldWithRole(role) is { } key && clean.ContainsKey(key))
                clean[key] = Mark(role);
        Plain = clean;
        content = CanonicalJson.Write(clean);
    }

    /// <summary>The answers as conditions of the process read them.</summary>
    public JsonObject Plain { get; }

    /// <summary>Canonical JSON of one person's answers.</summary>
    public string For(Person person, string areaCode)
    {
        var text = content;
        foreach (var role in OfThePerson)
            text = text.Replace(Mark(role), Of(person, role, areaCode), StringComparison.Ordinal);
        return text;
    }

    private static string Mark(string role) => $"~{role}~";

    private static string Of(Person person, string role, string areaCode) => role switch
    {
        "applicant.name" => person.FullName,
        "applicant.id" => person.CitizenId,
        "applicant.birthdate" => person.BirthOn.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        "applicant.phone" => person.Phone,
        "applicant.email" => person.Email,
        "applicant.address" => person.Address,
        _ => areaCode,
    };

    private static JsonNode? ValueOf(FormField field) => field.Type switch
    {
        FieldType.Number => field.Limits.Min ?? 1,
        FieldType.Date => "2024-01-15",
        FieldType.Radio or FieldType.Select when field.Options is [var first, ..] => first.Value,
        FieldType.Checkbox => true,
        FieldType.TextField or FieldType.TextArea => field.Role switch
        {
            "applicant.id" => "001194000001", "applicant.phone" => "0900000001", "applicant.email" => "nguoi@example.com",
            "place.area" => "00004", _ => "Theo giấy tờ nộp kèm",
        },
        _ => null,
    };
}
