using Microsoft.AspNetCore.Razor.TagHelpers;
using MotCua.Web.Components;
using MotCua.Web.Localisation;

namespace MotCua.Web.TagHelpers;

/// <summary>Answers given by <c>mc-choice</c> children, or by <c>options</c>, or yes and no when <c>yes-no</c>.</summary>
public abstract class ChoicesTagHelper(Texts texts) : FieldTagHelper(texts)
{
    /// <summary>Answers as data.</summary>
    public IEnumerable<SelectOption> Options { get; set; } = [];

    /// <summary>True when the answers are yes and no (values true and false).</summary>
    public bool YesNo { get; set; }

    /// <summary>True to lay short answers side by side.</summary>
    public bool Inline { get; set; }

    /// <summary>True for smaller boxes, for officers' dense pages.</summary>
    public bool Small { get; set; }

    private protected abstract bool Many { get; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var chosen = Chosen();
        var choices = new ChoiceList(chosen);
        context.Items[typeof(ChoiceList)] = choices;
        await output.GetChildContentAsync();
        foreach (var option in All()) choices.Items.Add(new Choice(option.Value, new Content(option.Text)) { Checked = choices.Has(option.Value) });
        var block = Many ? "govuk-checkboxes" : "govuk-radios";
        Write(output, new ChoiceQuestion
        {
            Many = Many,
            Name = FieldName,
            Id = FieldId,
            Label = LabelContent,
            LabelClasses = SizeClass("govuk-fieldset__legend"),
            LabelIsHeading = Heading,
            Hint = HintContent,
            Error = ErrorContent,
            ErrorWord = Texts["error.word"],
            Classes = string.Join(' ', new[] { Inline ? block + "--inline" : null, Small ? block + "--small" : null, Classes }.OfType<string>()),
            Choices = choices.Items
        }.Render());
    }

    private IEnumerable<SelectOption> All() =>
        YesNo ? [new SelectOption("true", Texts["yes"]), new SelectOption("false", Texts["no"]), .. Options] : Options;

    private HashSet<string> Chosen()
    {
        if (ViewContext.ViewData.ModelState.TryGetValue(FieldName, out var entry) && entry.RawValue is not null)
            return entry.RawValue is string[] several ? [.. several] : [entry.AttemptedValue ?? ""];
        return For?.Model switch
        {
            _ when Value is not null => [Value],
            null => [],
            bool yes => [yes ? "true" : "false"],
            string one => [one],
            System.Collections.IEnumerable many => [.. many.Cast<object?>().Select(item => item?.ToString() ?? "")],
            var other => [other.ToString() ?? ""]
        };
    }
}

internal sealed class ChoiceList(HashSet<string> chosen)
{
    internal List<Choice> Items { get; } = [];

    internal bool Has(string value) => chosen.Contains(value);
}

/// <summary>A question with one answer.</summary>
[HtmlTargetElement("mc-radios")]
public sealed class RadiosTagHelper(Texts texts) : ChoicesTagHelper(texts)
{
    private protected override bool Many => false;
}

/// <summary>A question with any number of answers.</summary>
[HtmlTargetElement("mc-checkboxes")]
public sealed class CheckboxesTagHelper(Texts texts) : ChoicesTagHelper(texts)
{
    private protected override bool Many => true;
}

/// <summary>One answer; its content is a further question shown when the answer is chosen.</summary>
[HtmlTargetElement("mc-choice")]
public sealed class ChoiceTagHelper : TagHelper
{
    /// <summary>Value that is posted.</summary>
    public string Value { get; set; } = "";

    /// <summary>Words of the answer.</summary>
    public string Text { get; set; } = "";

    /// <summary>Hint under the answer.</summary>
    public string? Hint { get; set => field = value is "" ? null : value; }

    /// <summary>Chosen whatever the model says.</summary>
    public bool? Checked { get; set; }

    /// <summary>True when it cannot be chosen.</summary>
    public bool Disabled { get; set; }

    /// <inheritdoc/>
    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var list = (ChoiceList)context.Items[typeof(ChoiceList)];
        var inside = await output.GetChildContentAsync();
        list.Items.Add(new Choice(Value, new Content(Text))
        {
            Hint = Hint,
            Checked = Checked ?? list.Has(Value),
            Disabled = Disabled,
            Conditional = inside.IsEmptyOrWhiteSpace ? null : inside
        });
        output.SuppressOutput();
    }
}
