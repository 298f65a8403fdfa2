using Microsoft.AspNetCore.Html;

namespace MotCua.Web.Components;

/// <summary>One answer of a radio or checkbox question.</summary>
public sealed record Choice(string Value, Content Text)
{
    /// <summary>Hint under the answer.</summary>
    public Content? Hint { get; init; }

    /// <summary>True when chosen.</summary>
    public bool Checked { get; init; }

    /// <summary>True when it cannot be chosen.</summary>
    public bool Disabled { get; init; }

    /// <summary>Further question shown when chosen (always shown without script).</summary>
    public IHtmlContent? Conditional { get; init; }

    /// <summary>Own form name of a checkbox.</summary>
    public string? Name { get; init; }

    /// <summary>Word that stands between answers instead of an answer (vi: hoặc).</summary>
    public bool IsDivider { get; init; }
}

/// <summary>A question with given answers: radios (one) or checkboxes (any).</summary>
public sealed record ChoiceQuestion : Field
{
    /// <summary>True for checkboxes.</summary>
    public bool Many { get; init; }

    /// <summary>The answers in order.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    private string Block => Many ? "govuk-checkboxes" : "govuk-radios";

    /// <summary>Markup of the question: a fieldset when it has a label.</summary>
    public Element Render()
    {
        var list = new Element("div").Class(Block, Classes).Attrs(Attributes).Attr("data-module", Block);
        var number = 0;
        foreach (var choice in Choices) AddChoice(list, choice, ++number);
        IHtmlContent?[] inside = [HintElement(ControlId), ErrorElement(ControlId), list];
        return Label is null ? Group(inside) : Group(Fieldset(Describers(ControlId), null, inside));
    }

    private void AddChoice(Element list, Choice choice, int number)
    {
        if (choice.IsDivider)
        {
            list.Add(new Element("div").Class(Block + "__divider").Add(choice.Text));
            return;
        }

        var id = number == 1 ? ControlId : $"{ControlId}-{number}";
        var hintId = choice.Hint is null ? null : id + "-item-hint";
        list.Add(new Element("div").Class(Block + "__item").Add(
            Control(choice, id, hintId),
            new Element("label").Class("govuk-label", Block + "__label").Attr("for", id).Add(choice.Text),
            hintId is null ? null : new Element("div").Attr("id", hintId).Class("govuk-hint", Block + "__hint").Add(choice.Hint)));
        if (choice.Conditional is not null)
            list.Add(new Element("div")
                .Class(Block + "__conditional", choice.Checked ? null : Block + "__conditional--hidden")
                .Attr("id", "conditional-" + id).Add(choice.Conditional));
    }

    private Element Control(Choice choice, string id, string? hintId) =>
        new Element("input").Class(Block + "__input")
            .Attr("id", id).Attr("name", choice.Name ?? Name).Attr("type", Many ? "checkbox" : "radio").Attr("value", choice.Value)
            .Flag("checked", choice.Checked)
            .Flag("disabled", choice.Disabled)
            .Attr("data-aria-controls", choice.Conditional is null ? null : "conditional-" + id)
            .Attr("aria-describedby", ItemDescribers(hintId));

    private string? ItemDescribers(string? hintId)
    {
        var group = Many && Label is null ? Describers(ControlId) : null;
        var joined = string.Join(' ', new[] { group, hintId }.OfType<string>());
        return joined.Length == 0 ? null : joined;
    }
}
