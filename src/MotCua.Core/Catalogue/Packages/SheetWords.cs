namespace MotCua.Core.Catalogue;

/// <summary>The words a package may use where the schema offers a choice.</summary>
public static class SheetWords
{
    public static IReadOnlyList<string> LifeEvents { get; } =
        ["birth", "family", "death", "home", "work", "business", "land", "health", "travel", "support", "justice"];
    public static IReadOnlyList<string> Audiences { get; } = ["citizen", "enterprise"];
    public static IReadOnlyList<string> Levels { get; } = ["commune", "city", "vertical"];
    public static IReadOnlyList<string> Resolvers { get; } =
        ["commune", "department", "police-commune", "police-city", "tax", "social-insurance"];

    /// <summary>Resolvers found by the place the applicant names; their forms need the answer with role <c>place.area</c>.</summary>
    public static IReadOnlyList<string> LocalResolvers { get; } = ["commune", "police-commune", "tax", "social-insurance"];
    public static IReadOnlyList<string> Sections { get; } = ["van-phong", "kinh-te", "van-hoa-xa-hoi"];
    public static IReadOnlyList<string> OnlineKinds { get; } = ["full", "partial"];

    /// <summary>Reasons a service may be partial (NĐ 224/2026, art. 14).</summary>
    public static IReadOnlyList<string> PartialReasons { get; } =
        ["presence-required", "field-verification", "incident", "technical"];
    public static IReadOnlyList<string> Confidences { get; } = ["high", "medium", "low"];
    public static IReadOnlyList<string> Units { get; } = ["working-hour", "working-day", "calendar-day", "month"];
    public static IReadOnlyList<string> SupplementClocks { get; } = ["restart", "resume"];
    public static IReadOnlyList<string> DutyClocks { get; } = ["pause", "run"];
    public static IReadOnlyList<string> Channels { get; } = ["online", "direct", "post"];
    public static IReadOnlyList<string> FeeKinds { get; } = ["fee", "charge"];
    public static IReadOnlyList<string> SubmitKinds { get; } = ["submit", "present", "data"];
    public static IReadOnlyList<string> FileKinds { get; } =
        ["pdf", "jpg", "jpeg", "png", "tif", "tiff", "doc", "docx", "xls", "xlsx", "xml", "zip", "dwg", "ifc"];
    public static IReadOnlyList<string> Returns { get; } = ["counter", "post", "electronic"];
    public static IReadOnlyList<string> StepRoles { get; } = ["one-stop", "specialist", "head", "leader", "clerk"];
    public static IReadOnlyList<string> StepActions { get; } = ["appraise", "verify", "draft", "review", "sign", "number", "other"];
    public static IReadOnlyList<string> FieldKinds { get; } =
        ["citizen-id", "tax-code", "phone", "email", "person-name", "area", "file-slot", "lunar-date", "person"];
    public static IReadOnlyList<string> AnswerRoles { get; } =
    [
        "applicant.name", "applicant.id", "applicant.birthdate", "applicant.phone", "applicant.email", "applicant.address",
        "applicant.organisationName", "applicant.taxCode", "place.area", "subject.name", "subject.birthdate", "subject.id",
    ];
}
