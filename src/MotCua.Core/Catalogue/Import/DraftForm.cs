using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MotCua.Core.Catalogue.Import;

/// <summary>The form every imported draft starts from: who applies, where, and in which situation.</summary>
internal static class DraftForm
{
    private static readonly JsonSerializerOptions Readable = new()
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Write(ProcedureSheet sheet, IReadOnlyList<Situation> situations)
    {
        var pages = new JsonArray { Applicant() };
        if (SheetWords.LocalResolvers.Contains(sheet.Resolver.Kind))
            pages.Add(Page("place", "Nơi giải quyết", "Where it is decided",
                Field("textfield", "placeArea", "Phường, xã", "Ward or commune", kind: "area", role: "place.area")));
        if (situations.Count > 0)
            pages.Add(Page("situation", "Hoàn cảnh của bạn", "Your situation", Choice(situations)));
        return new JsonObject { ["type"] = "default", ["schemaVersion"] = 17, ["components"] = pages }.ToJsonString(Readable);
    }

    private static JsonObject Applicant() => Page("applicant", "Người làm hồ sơ", "About you",
        Field("textfield", "applicantName", "Họ, chữ đệm, tên", "Full name", "person-name", "applicant.name"),
        Field("textfield", "applicantId", "Số định danh cá nhân", "Personal identification number", "citizen-id", "applicant.id"),
        Field("datetime", "applicantBirthDate", "Ngày, tháng, năm sinh", "Date of birth", role: "applicant.birthdate"),
        Field("textfield", "applicantPhone", "Số điện thoại", "Phone number", "phone", "applicant.phone"),
        Field("textfield", "applicantEmail", "Thư điện tử", "E-mail", "email", "applicant.email", required: false),
        Field("textfield", "applicantAddress", "Nơi cư trú", "Address", role: "applicant.address"));

    private static JsonObject Choice(IReadOnlyList<Situation> situations)
    {
        var field = Field("select", "situation", "Trường hợp của bạn", "Your situation");
        field["values"] = new JsonArray([.. situations.Select(s =>
            new JsonObject { ["label"] = s.Label, ["value"] = s.Value, ["labelEn"] = "" })]);
        return field;
    }

    private static JsonObject Page(string key, string vi, string en, params JsonNode[] fields) => new()
    {
        ["type"] = "group",
        ["id"] = $"page_{key}",
        ["key"] = $"page_{key}",
        ["label"] = vi,
        ["components"] = new JsonArray([.. fields]),
        ["properties"] = new JsonObject { ["motcua:label.en"] = en },
    };

    private static JsonObject Field(
        string type, string key, string vi, string en, string? kind = null, string? role = null, bool required = true)
    {
        var properties = new JsonObject { ["motcua:label.en"] = en };
        if (kind is not null)
            properties["motcua:kind"] = kind;
        if (role is not null)
            properties["motcua:role"] = role;
        var field = new JsonObject { ["type"] = type, ["id"] = $"f_{key}", ["key"] = key, ["label"] = vi };
        if (type == "datetime")
            (field["subtype"], field["dateLabel"]) = ("date", vi);
        if (required)
            field["validate"] = new JsonObject { ["required"] = true };
        field["properties"] = properties;
        return field;
    }
}
