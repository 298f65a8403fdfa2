using Microsoft.AspNetCore.Razor.TagHelpers;
using MotCua.Web.Components;
using MotCua.Web.Localisation;

namespace MotCua.Web.TagHelpers;

/// <summary>One line of text.</summary>
[HtmlTargetElement("mc-input", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class InputTagHelper(Texts texts) : FieldTagHelper(texts)
{
    /// <summary>HTML input type.</summary>
    public string Type { get; set; } = "text";

    /// <summary>Keyboard of phones: numeric, tel, email.</summary>
    public string? Inputmode { get; set => field = value is "" ? null : value; }

    /// <summary>Autofill token.</summary>
    public string? Autocomplete { get; set => field = value is "" ? null : value; }

    /// <summary>Width in characters: 2, 3, 4, 5, 10, 20 or 30.</summary>
    public int? Width { get; set; }

    /// <summary>Text before the control.</summary>
    public string? Prefix { get; set => field = value is "" ? null : value; }

    /// <summary>Text after the control.</summary>
    public string? Suffix { get; set => field = value is "" ? null : value; }

    /// <summary>Whether the browser checks spelling.</summary>
    public bool? Spellcheck { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output) => Write(output, new TextInput
    {
        Name = FieldName,
        Id = FieldId,
        Label = LabelContent,
        LabelClasses = SizeClass("govuk-label"),
        LabelIsHeading = Heading,
        Hint = HintContent,
        Error = ErrorContent,
        ErrorWord = Texts["error.word"],
        Classes = string.Join(' ', new[] { Width is null ? null : "govuk-input--width-" + Width, Classes }.OfType<string>()),
        Type = Type,
        Value = Type == "password" ? null : Typed,
        InputMode = Inputmode,
        Autocomplete = Autocomplete,
        Spellcheck = Spellcheck,
        Prefix = Prefix,
        Suffix = Suffix,
        Attributes = Rest(output)
    }.Render());
}

/// <summary>Several lines of text.</summary>
[HtmlTargetElement("mc-textarea", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class TextareaTagHelper(Texts texts) : FieldTagHelper(texts)
{
    /// <summary>Height in lines.</summary>
    public int Rows { get; set; } = 5;

    /// <summary>Most characters allowed; the count is shown.</summary>
    public int? MaxLength { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output) => Write(output, new TextArea
    {
        Name = FieldName,
        Id = FieldId,
        Label = LabelContent,
        LabelClasses = SizeClass("govuk-label"),
        LabelIsHeading = Heading,
        Hint = HintContent,
        Error = ErrorContent,
        ErrorWord = Texts["error.word"],
        Classes = Classes,
        Rows = Rows,
        Value = Typed,
        MaxLength = MaxLength,
        MaxLengthText = MaxLength is { } most ? Texts["count.max", most] : null,
        CountTexts = CountTexts(Texts),
        Attributes = Rest(output)
    }.Render());

    internal static ExtraAttributes CountTexts(Texts texts) => new()
    {
        ["data-i18n.characters-under-limit.one"] = texts["count.under"],
        ["data-i18n.characters-under-limit.other"] = texts["count.under"],
        ["data-i18n.characters-at-limit"] = texts["count.at"],
        ["data-i18n.characters-over-limit.one"] = texts["count.over"],
        ["data-i18n.characters-over-limit.other"] = texts["count.over"]
    };
}

/// <summary>A drop-down list; the first entry is blank unless <c>no-blank</c>.</summary>
[HtmlTargetElement("mc-select", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class SelectTagHelper(Texts texts) : FieldTagHelper(texts)
{
    /// <summary>The entries.</summary>
    public IEnumerable<SelectOption> Options { get; set; } = [];

    /// <summary>True when there is no blank first entry.</summary>
    public bool NoBlank { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output) => Write(output, new SelectInput
    {
        Name = FieldName,
        Id = FieldId,
        Label = LabelContent,
        LabelClasses = SizeClass("govuk-label"),
        LabelIsHeading = Heading,
        Hint = HintContent,
        Error = ErrorContent,
        ErrorWord = Texts["error.word"],
        Classes = Classes,
        Options = NoBlank ? [.. Options] : [new SelectOption("", Texts["choose"]), .. Options],
        Value = Typed,
        Attributes = Rest(output)
    }.Render());
}

/// <summary>A file picker; the form needs <c>enctype="multipart/form-data"</c>.</summary>
[HtmlTargetElement("mc-file-upload", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class FileUploadTagHelper(Texts texts) : FieldTagHelper(texts)
{
    /// <summary>Accepted types.</summary>
    public string? Accept { get; set => field = value is "" ? null : value; }

    /// <summary>True when several files may be chosen.</summary>
    public bool Multiple { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output) => Write(output, new FileUpload
    {
        Name = FieldName,
        Id = FieldId,
        Label = LabelContent,
        LabelClasses = SizeClass("govuk-label"),
        LabelIsHeading = Heading,
        Hint = HintContent,
        Error = ErrorContent,
        ErrorWord = Texts["error.word"],
        Classes = Classes,
        Accept = Accept,
        Multiple = Multiple,
        Attributes = Rest(output)
    }.Render());
}

/// <summary>A date in three boxes, bound to a <see cref="DateParts"/>; the error stands under the property's own name.</summary>
[HtmlTargetElement("mc-date", TagStructure = TagStructure.NormalOrSelfClosing)]
public sealed class DateTagHelper(Texts texts) : FieldTagHelper(texts)
{
    /// <summary>True for a date of birth: browsers may fill it in.</summary>
    public bool Birthday { get; set; }

    /// <inheritdoc/>
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var parts = For?.Model as DateParts ?? new DateParts();
        Write(output, new DateInput
        {
            Name = FieldName,
            Id = FieldId + "-date",
            Label = LabelContent,
            LabelClasses = SizeClass("govuk-fieldset__legend"),
            LabelIsHeading = Heading,
            Hint = HintContent ?? Texts["date.hint"],
            Error = ErrorContent,
            ErrorWord = Texts["error.word"],
            Classes = Classes,
            Parts = [Part("Day", "day", parts.Day), Part("Month", "month", parts.Month), Part("Year", "year", parts.Year)]
        }.Render());
    }

    private DatePart Part(string property, string word, string? value) =>
        new($"{FieldName}.{property}", Texts["date." + word], Posted($"{FieldName}.{property}") ?? value, word == "year")
        {
            Id = word == "day" ? FieldId : $"{FieldId}_{property}",
            Autocomplete = Birthday ? "bday-" + word : null
        };
}
