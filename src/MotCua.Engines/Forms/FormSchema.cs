namespace MotCua.Engines.Forms;

/// <summary>A page: one topic, its questions in order.</summary>
/// <param name="Key">Key of the top-level group.</param>
/// <param name="Group">The group itself: labels, condition and components.</param>
public sealed record FormPage(string Key, FormField Group)
{
    /// <summary>Vietnamese title.</summary>
    public string Label => Group.Label;

    /// <summary>English title; null when there is none.</summary>
    public string? LabelEn => Group.LabelEn;

    /// <summary>The components of the page in order.</summary>
    public IReadOnlyList<FormField> Components => Group.Children;
}

/// <summary>A form read from a form-js schema. Immutable and safe to share between threads.</summary>
public sealed class FormSchema
{
    private readonly Dictionary<string, FormField> _byRole = [];

    internal FormSchema(IReadOnlyList<FormPage> pages)
    {
        Pages = pages;
        foreach (var field in Fields.Where(field => field.Role is not null)) _byRole.TryAdd(field.Role!, field);
    }

    /// <summary>The pages: top-level groups in order; loose components make one page called <c>page</c>.</summary>
    public IReadOnlyList<FormPage> Pages { get; }

    /// <summary>All components that take or make an answer, outside rows, in order.</summary>
    public IEnumerable<FormField> Fields => Pages.SelectMany(page => Flat(page.Components));

    /// <summary>Reads a form-js schema.</summary>
    /// <exception cref="FormSchemaException">The text is not a form that we can run; names the component.</exception>
    public static FormSchema Parse(string json) => FormReader.Read(json);

    /// <summary>The page with a key; null when there is none.</summary>
    public FormPage? Page(string key) => Pages.FirstOrDefault(page => page.Key == key);

    /// <summary>The field with a key, outside rows; null when there is none.</summary>
    public FormField? Field(string key) => Fields.FirstOrDefault(field => field.Key == key);

    /// <summary>Key of the field that is something to the dossier, for example <c>applicant.name</c>; null when the form does not ask it.</summary>
    public string? FieldWithRole(string role) => _byRole.GetValueOrDefault(role)?.Key;

    internal static IEnumerable<FormField> Flat(IEnumerable<FormField> fields) =>
        fields.SelectMany(field => field.Type == FieldType.Group ? Flat(field.Children) : field.Type == FieldType.Shown ? [] : [field]);
}
