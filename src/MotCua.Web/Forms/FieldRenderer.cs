using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Html;
using MotCua.Engines.Forms;
using MotCua.Web.Components;
using MotCua.Web.Localisation;
using MotCua.Web.TagHelpers;

namespace MotCua.Web.Forms;

/// <summary>Writes one question of a form with its label, hint, error, what was typed, and why it is asked.</summary>
/// <param name="errors">Sentences by field name.</param>
/// <param name="result">What the answers so far amount to.</param>
/// <param name="lists">What some kinds choose from.</param>
internal sealed class FieldRenderer(Texts texts, IReadOnlyDictionary<string, string> errors, FormResult result, FormChoices lists)
{
    internal IHtmlContent Question(FormField field, JsonObject answers, string prefix, Func<string, IHtmlContent?> under)
    {
        var control = Control(field, AnswerPaths.Get(answers, field.Path), prefix + field.Key, under);
        return texts.Pick(field.Why ?? "", field.WhyEn) is { Length: > 0 } why
            ? Content.Of(control, new Element("div").Class("mc-why").Add(Blocks.Details(new Content(texts["form.why"]), new Content(why))))
            : control;
    }

    /// <summary>A question whose answer is not typed: given by the form, or a document handed in beside it.</summary>
    internal IHtmlContent Stated(FormField field, JsonObject answers, string prefix) =>
        new Element("div").Class("govuk-form-group").Attr("id", FormNames.Id(prefix + field.Key)).Add(
            new Element("p").Class("govuk-body govuk-!-font-weight-bold govuk-!-margin-bottom-1").Text(texts.Pick(field.Label, field.LabelEn)),
            Hint(field),
            new Element("p").Class("govuk-body").Text(field.Type == FieldType.FilePicker ? FileState(field, prefix) : Given(field, answers)));

    private string FileState(FormField field, string prefix) =>
        prefix.Length == 0 && AnswerPaths.Get(result.Answers, field.Path) is not null ? texts["form.file.there"] : texts["form.file.later"];

    private string Given(FormField field, JsonObject answers)
    {
        var value = field.Default is { } given ? JsonNode.Parse(given) : field.ReadOnly ? null : AnswerPaths.Get(answers, field.Path);
        var said = Typed(value) ?? "";
        return field.Options.FirstOrDefault(option => option.Value == said) is { } chosen ? texts.Pick(chosen.Label, chosen.LabelEn)
            : said.Length > 0 ? said : texts["form.no-answer"];
    }

    internal IHtmlContent? Hint(FormField field) =>
        HintText(field) is { } hint ? new Element("p").Class("govuk-hint").Text(hint) : null;

    internal IHtmlContent? ErrorOf(string name) =>
        Error(name) is not { } error ? null : new Element("p").Class("govuk-error-message").Add(
            new Element("span").Class("govuk-visually-hidden").Text(texts["error.word"] + ":"), new Content(" "), error);

    internal static Element HiddenInput(string name, string value) =>
        new Element("input").Attr("type", "hidden").Attr("name", name).Attr("value", value);

    private IHtmlContent Control(FormField field, JsonNode? answer, string name, Func<string, IHtmlContent?> under) => field.Type switch
    {
        FieldType.TextArea => Lines(field, answer, name),
        FieldType.Date when field.Kind == FieldKinds.LunarDate => LunarDate(field, answer, name),
        FieldType.Date => Date(field, Typed(answer), name),
        FieldType.Radio => Choices(field, answer, name, false, under),
        FieldType.Checklist or FieldType.TagList => Content.Of(HiddenInput(FormNames.Asked(name), "1"), Choices(field, answer, name, true, under)),
        FieldType.Checkbox => Content.Of(HiddenInput(FormNames.Asked(name), "1"), Tick(field, answer, name)),
        FieldType.Select => Select(field, answer, name, Options(field, name)),
        _ when field.Kind == FieldKinds.Area && lists.Areas.Count > 0 => Select(field, answer, name, lists.Areas),
        _ when field.Kind == FieldKinds.Person && lists.People.Count > 0 => Person(field, answer, name),
        _ => Line(field, answer, name)
    };

    private T Common<T>(T control, FormField field, string name) where T : Field => control with
    {
        Id = FormNames.Id(name), Label = LabelOf(field), Hint = HintText(field), Error = Error(name), ErrorWord = texts["error.word"]
    };

    /// <summary>A number to type, with the people of the vault to pick from. The browser offers them without script.</summary>
    private Content Person(FormField field, JsonNode? answer, string name)
    {
        var list = new Element("datalist").Attr("id", FormNames.Id(name) + "-people");
        foreach (var person in lists.People) list.Add(new Element("option").Attr("value", person.Value).Text(person.Text));
        return Content.Of(Line(field, answer, name, new() { ["list"] = FormNames.Id(name) + "-people" }), list);
    }

    private Element Line(FormField field, JsonNode? answer, string name, ExtraAttributes? attributes = null)
    {
        var shape = LineShape.Of(field);
        return (Common(new TextInput { Name = name }, field, name) with
        {
            Type = shape.Type,
            InputMode = shape.InputMode,
            Autocomplete = shape.Autocomplete,
            Spellcheck = shape.Type == "email" || field.Kind is FieldKinds.PersonName or FieldKinds.CitizenId ? false : null,
            Classes = shape.Width,
            Prefix = field.Prefix,
            Suffix = field.Suffix,
            Attributes = attributes,
            Value = Typed(answer)
        }).Render();
    }

    private Element Lines(FormField field, JsonNode? answer, string name) => (Common(new TextArea { Name = name }, field, name) with
    {
        Value = Typed(answer),
        MaxLength = field.Limits.MaxLength,
        MaxLengthText = field.Limits.MaxLength is { } most ? texts["count.max", most] : null,
        CountTexts = TextareaTagHelper.CountTexts(texts)
    }).Render();

    /// <summary>The three boxes, and in which calendar they are meant; what is kept is the solar date.</summary>
    private Content LunarDate(FormField field, JsonNode? answer, string name)
    {
        var (typed, calendar) = LunarDates.Split(Typed(answer));
        var known = LunarDates.Of(typed) is { } lunar
            ? new Element("p").Class("govuk-hint").Text(texts[lunar.IsLeapMonth ? "form.lunar.leap" : "form.lunar", lunar.Day, lunar.Month, lunar.Year])
            : null;
        string[] calendars = [LunarDates.Solar, LunarDates.Lunar, LunarDates.LeapMonth];
        var question = new ChoiceQuestion
        {
            Name = FormNames.Part(name, "calendar"), Id = FormNames.Id(name) + "_calendar", Label = texts["form.calendar", texts.Pick(field.Label, field.LabelEn)],
            LabelClasses = "govuk-visually-hidden", Classes = "govuk-radios--inline govuk-radios--small", ErrorWord = texts["error.word"],
            Choices = [.. calendars.Select(one => new Choice(one, new Content(texts["form.calendar." + one])) { Checked = one == calendar })]
        };
        return Content.Of(Date(field, typed, name), question.Render(), known);
    }

    private Element Date(FormField field, string? typed, string name)
    {
        var (day, month, year) = DateBoxes(typed);
        var id = FormNames.Id(name);
        DatePart Box(string part, string? value) => new(FormNames.Part(name, part), texts["date." + part], value, part == "year")
        {
            Id = part == "day" ? id : $"{id}_{part}",
            Autocomplete = field.Role == "applicant.birthdate" ? "bday-" + part : null
        };
        var control = Common(new DateInput { Name = name }, field, name);
        return (control with
        {
            Id = id + "-date", Hint = control.Hint ?? texts["date.hint"], Parts = [Box("day", day), Box("month", month), Box("year", year)]
        }).Render();
    }

    private static (string?, string?, string?) DateBoxes(string? typed)
    {
        if (DateOnly.TryParseExact(typed, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on))
            return (on.Day.ToString(CultureInfo.InvariantCulture), on.Month.ToString(CultureInfo.InvariantCulture), on.Year.ToString(CultureInfo.InvariantCulture));
        var parts = (typed ?? "").Split('/', 3);
        return (parts[0], parts.ElementAtOrDefault(1), parts.ElementAtOrDefault(2));
    }

    private Element Choices(FormField field, JsonNode? answer, string name, bool many, Func<string, IHtmlContent?> under)
    {
        HashSet<string?> chosen = answer is JsonArray several ? [.. several.Select(Typed)] : [Typed(answer)];
        return (Common(new ChoiceQuestion { Name = name, Many = many }, field, name) with
        {
            Choices = [.. Options(field, name).Select(option => new Choice(option.Value, new Content(option.Text))
            {
                Checked = chosen.Contains(option.Value), Conditional = under(option.Value)
            })]
        }).Render();
    }

    private Element Tick(FormField field, JsonNode? answer, string name) => (Common(new ChoiceQuestion { Name = name, Many = true }, field, name) with
    {
        Label = null,
        Choices = [new Choice("true", LabelOf(field)) { Checked = Typed(answer) == "true" }]
    }).Render();

    private Element Select(FormField field, JsonNode? answer, string name, IEnumerable<SelectOption> options) =>
        (Common(new SelectInput { Name = name }, field, name) with
        {
            Options = [new SelectOption("", texts["choose"]), .. options], Value = Typed(answer)
        }).Render();

    private IEnumerable<SelectOption> Options(FormField field, string name) =>
        (result.Choices.TryGetValue(name, out var found) ? found : field.Options).Select(Option);

    private SelectOption Option(FormOption option) => new(option.Value, texts.Pick(option.Label, option.LabelEn));

    private Content LabelOf(FormField field)
    {
        var label = texts.Pick(field.Label, field.LabelEn);
        var optional = !field.Limits.Required && field.Limits.RequiredWhen is null && field.Type != FieldType.Checkbox;
        return new Content(optional ? $"{label} {texts["optional"]}" : label);
    }

    private string? HintText(FormField field) => texts.Pick(field.Help ?? "", field.HelpEn) is { Length: > 0 } hint ? hint : null;

    private Content? Error(string name) => errors.TryGetValue(name, out var sentence) ? new Content(sentence) : null;

    private static string? Typed(JsonNode? answer) => answer switch
    {
        JsonValue value when value.GetValueKind() is JsonValueKind.True or JsonValueKind.False => value.ToJsonString(),
        JsonValue value => value.ToString(),
        _ => null
    };
}
