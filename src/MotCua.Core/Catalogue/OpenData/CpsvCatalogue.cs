using System.Text.Json.Nodes;

namespace MotCua.Core.Catalogue;

/// <summary>
/// The catalogue in the Core Public Service Vocabulary, application profile 3.2 (CPSV-AP), so that other catalogues can
/// take it in without knowing ours.
/// </summary>
internal static class CpsvCatalogue
{
    public static JsonObject Of(IEnumerable<(ProcedureSheet Sheet, Bilingual Agency)> procedures, string address) => new()
    {
        ["@context"] = Context(),
        ["@graph"] = LinkedData.List(procedures, p => Service(p.Sheet, p.Agency, address)),
    };

    private static JsonObject Context() => new()
    {
        ["cpsv"] = "http://purl.org/vocab/cpsv#",
        ["cv"] = "http://data.europa.eu/m8g/",
        ["dct"] = "http://purl.org/dc/terms/",
        ["eli"] = "http://data.europa.eu/eli/ontology#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
    };

    private static JsonObject Service(ProcedureSheet sheet, Bilingual agency, string address)
    {
        var id = $"{address}/procedures/{sheet.Code}";
        return new JsonObject
        {
            ["@id"] = id,
            ["@type"] = "cpsv:PublicService",
            ["dct:identifier"] = sheet.Code,
            ["dct:title"] = LinkedData.Texts(sheet.Name),
            ["dct:description"] = LinkedData.Texts(sheet.Summary),
            ["dct:language"] = new JsonArray("vi", "en"),
            ["dct:spatial"] = "Hà Nội",
            ["cv:thematicArea"] = LinkedData.Texts(sheet.FieldName),
            ["cv:isGroupedBy"] = LinkedData.List(sheet.LifeEvents, e => new JsonObject { ["@type"] = "cv:LifeEvent", ["dct:identifier"] = e }),
            ["cv:hasCompetentAuthority"] = new JsonObject { ["@type"] = "cv:PublicOrganisation", ["dct:title"] = LinkedData.Texts(agency) },
            ["cv:processingTime"] = Time(sheet.Cases[0].Limit),
            ["cv:hasChannel"] = LinkedData.List(GovernmentService.Offered(sheet), c => new JsonObject
            {
                ["@type"] = "cv:Channel", ["dct:identifier"] = $"{id}#{ProcedureSheet.Key(c)}",
                ["cv:processingTime"] = Time(sheet.LimitFor(sheet.Cases[0].Code, c)),
            }),
            ["cv:hasCost"] = LinkedData.List(sheet.Fees.SelectMany(f => f.Amount.Select(a => (Fee: f, a.Key, a.Value))), c => new JsonObject
            {
                ["@type"] = "cv:Cost", ["dct:description"] = LinkedData.Texts(c.Fee.Name), ["cv:value"] = c.Value,
                ["cv:currency"] = "VND", ["cv:ifAccessedThrough"] = $"{id}#{c.Key}",
            }),
            ["cpsv:hasInput"] = LinkedData.List(sheet.Documents, d => new JsonObject
            {
                ["@type"] = "cv:Evidence", ["dct:identifier"] = d.Code, ["dct:title"] = LinkedData.Texts(d.Name),
            }),
            ["cpsv:produces"] = LinkedData.List(sheet.Results, r => new JsonObject
            {
                ["@type"] = "cpsv:Output", ["dct:identifier"] = r.Code, ["dct:title"] = LinkedData.Texts(r.Name),
            }),
            ["cv:hasLegalResource"] = LinkedData.List(sheet.LegalBasis, l => new JsonObject
            {
                ["@type"] = "eli:LegalResource", ["dct:title"] = l.Act, ["dct:description"] = l.Articles,
            }),
        };
    }

    private static JsonObject Time(Limit limit) => new() { ["@type"] = "xsd:duration", ["@value"] = LinkedData.Duration(limit) };
}
