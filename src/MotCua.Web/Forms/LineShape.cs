using MotCua.Engines.Forms;

namespace MotCua.Web.Forms;

/// <summary>How a one-line answer is typed: input type, phone keyboard, autofill, width.</summary>
internal sealed record LineShape(string Type, string? InputMode, string? Autocomplete, string? Width)
{
    internal static LineShape Of(FormField field)
    {
        var auto = field.Role switch
        {
            "applicant.name" => "name",
            "applicant.phone" => "tel",
            "applicant.email" => "email",
            "applicant.address" => "street-address",
            _ => null
        };
        return field.Kind switch
        {
            FieldKinds.CitizenId or FieldKinds.Person => new("text", "numeric", auto, "govuk-input--width-20"),
            FieldKinds.TaxCode => new("text", null, auto, "govuk-input--width-20"),
            FieldKinds.Phone => new("tel", "tel", auto, "govuk-input--width-20"),
            FieldKinds.Email => new("email", "email", auto, null),
            FieldKinds.Area => new("text", "numeric", auto, "govuk-input--width-5"),
            _ => Plain(field, auto)
        };
    }

    private static LineShape Plain(FormField field, string? auto) => field.Type switch
    {
        FieldType.Number => new("text", field.Limits.Decimals == 0 ? "numeric" : "decimal", auto, "govuk-input--width-10"),
        FieldType.Time => new("time", null, auto, "govuk-input--width-10"),
        FieldType.DateTime => new("datetime-local", null, auto, "govuk-input--width-20"),
        _ => new("text", null, auto, null)
    };
}
