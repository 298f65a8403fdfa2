using System.Text.Json.Nodes;
using MotCua.Core.Platform;

namespace MotCua.Core.Catalogue;

/// <summary>A procedure as schema.org's <c>GovernmentService</c>, for search engines and assistants.</summary>
internal static class GovernmentService
{
    /// <param name="address">Address of the portal without a slash at its end.</param>
    public static JsonObject Of(ProcedureSheet sheet, Bilingual agency, string address) => new()
    {
        ["@context"] = "https://schema.org",
        ["@type"] = "GovernmentService",
        ["@id"] = $"{address}/procedures/{sheet.Code}",
        ["url"] = $"{address}/procedures/{sheet.Code}",
        ["identifier"] = sheet.Code,
        ["name"] = LinkedData.Texts(sheet.Name),
        ["description"] = LinkedData.Texts(sheet.Summary),
        ["serviceType"] = LinkedData.Texts(sheet.FieldName),
        ["jurisdiction"] = "Hà Nội, Việt Nam",
        ["provider"] = new JsonObject { ["@type"] = "GovernmentOrganization", ["name"] = LinkedData.Texts(agency) },
        ["audience"] = LinkedData.List(sheet.Audience, a => new JsonObject { ["@type"] = "Audience", ["audienceType"] = a }),
        ["availableChannel"] = LinkedData.List(Offered(sheet), channel => Channel(sheet, channel, address)),
        ["serviceOutput"] = LinkedData.List(sheet.Results, r => new JsonObject { ["@type"] = "GovernmentPermit", ["name"] = LinkedData.Texts(r.Name) }),
        ["offers"] = LinkedData.List(sheet.Fees.SelectMany(f => f.Amount.Select(a => (Fee: f, a.Key, a.Value))), o => new JsonObject
        {
            ["@type"] = "Offer", ["name"] = LinkedData.Texts(o.Fee.Name), ["price"] = o.Value, ["priceCurrency"] = "VND",
            ["availableDeliveryMethod"] = o.Key,
        }),
    };

    internal static IEnumerable<Channel> Offered(ProcedureSheet sheet) =>
        new[] { Platform.Channel.Online, Platform.Channel.Direct, Platform.Channel.Post }.Where(sheet.Offers);

    private static JsonObject Channel(ProcedureSheet sheet, Channel channel, string address)
    {
        var node = new JsonObject
        {
            ["@type"] = "ServiceChannel", ["name"] = ProcedureSheet.Key(channel),
            ["processingTime"] = LinkedData.Duration(sheet.LimitFor(sheet.Cases[0].Code, channel)),
            ["availableLanguage"] = new JsonArray("vi", "en"),
        };
        if (channel == Platform.Channel.Online)
            node["serviceUrl"] = $"{address}/procedures/{sheet.Code}/start";
        return node;
    }
}
