namespace MotCua.Web.Components;

/// <summary>One of the three boxes of a date.</summary>
public sealed record DatePart(string Name, string Label, string? Value, bool IsYear)
{
    /// <summary>Id of the box; made from the question's id when left out.</summary>
    public string? Id { get; init; }

    /// <summary>True when this box is wrong; when none is, an error marks the first.</summary>
    public bool Wrong { get; init; }

    /// <summary>Autofill token, for example <c>bday-day</c>.</summary>
    public string? Autocomplete { get; init; }
}

/// <summary>A date in three boxes: day, month, year.</summary>
public sealed record DateInput : Field
{
    /// <summary>The boxes in order.</summary>
    public IReadOnlyList<DatePart> Parts { get; init; } = [];

    /// <summary>Markup of the question.</summary>
    public Element Render()
    {
        var boxes = new Element("div").Class("govuk-date-input", Classes).Attrs(Attributes).Attr("id", ControlId);
        var anyWrong = Parts.Any(part => part.Wrong);
        foreach (var part in Parts) boxes.Add(Box(part, part.Wrong || (Error is not null && !anyWrong)));
        Microsoft.AspNetCore.Html.IHtmlContent?[] inside = [HintElement(ControlId), ErrorElement(ControlId), boxes];
        return Label is null ? Group(inside) : Group(Fieldset(Describers(ControlId), "group", inside));
    }

    private Element Box(DatePart part, bool wrong) =>
        new Element("div").Class("govuk-date-input__item").Add(new TextInput
        {
            Name = part.Name,
            Id = part.Id ?? $"{ControlId}-{part.Name.Split('-')[^1]}",
            Label = part.Label,
            LabelClasses = "govuk-date-input__label",
            Classes = string.Join(' ', new[] { "govuk-date-input__input", wrong ? "govuk-input--error" : null, part.IsYear ? "govuk-input--width-4" : "govuk-input--width-2" }.OfType<string>()),
            Value = part.Value,
            InputMode = "numeric",
            Autocomplete = part.Autocomplete
        }.Render());
}
