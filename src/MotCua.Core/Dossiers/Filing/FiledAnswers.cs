using System.Globalization;
using System.Text.Json.Nodes;
using MotCua.Engines.Forms;

namespace MotCua.Core.Dossiers;

/// <summary>Answers as they are filed: canonical, hashed, with what the form says about the applicant and the place.</summary>
public sealed record FiledAnswers
{
    public required string Content { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/>, hex.</summary>
    public required string Hash { get; init; }
    public required string Name { get; init; }
    public required string IdNumber { get; init; }
    public DateOnly? BirthOn { get; init; }
    public required string Phone { get; init; }
    public required string Email { get; init; }
    public required string Address { get; init; }
    public string? AreaCode { get; init; }

    /// <param name="answers">JSON object as typed; hidden answers are left out.</param>
    /// <param name="form">The form they answer.</param>
    /// <param name="variables">See <see cref="FormVariables"/>.</param>
    public static FiledAnswers Of(string answers, FormSchema form, JsonObject variables)
    {
        var clean = FormValidator.Validate(form, (JsonObject)JsonNode.Parse(answers)!, null, variables).Answers;
        var content = CanonicalJson.Write(clean);
        string Role(string role) => form.FieldWithRole(role) is { } key ? clean[key]?.ToString() ?? "" : "";
        return new FiledAnswers
        {
            Content = content,
            Hash = CanonicalJson.Hash(clean),
            Name = Role("applicant.name"),
            IdNumber = Role("applicant.id"),
            BirthOn = DateOnly.TryParseExact(
                Role("applicant.birthdate"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on) ? on : null,
            Phone = Role("applicant.phone"),
            Email = Role("applicant.email"),
            Address = Role("applicant.address"),
            AreaCode = Role("place.area") is { Length: > 0 } area ? area : null,
        };
    }
}
