using System.Text.RegularExpressions;

namespace MotCua.Core.Catalogue.Import;

/// <summary>Turns one source record into the sheet of a draft.</summary>
internal static partial class DraftSheet
{
    /// <summary>Id of the only legal basis the source gives: the decision that publishes the procedure.</summary>
    public const string PublishingDecision = "quyet-dinh-cong-bo";

    public static (ProcedureSheet Sheet, List<Situation> Situations) Make(
        SourceProcedure source, string code, DateOnly effectiveFrom, RepairList repairs)
    {
        var name = Name(source, repairs);
        var cases = SourceLimits.Cases(source, code, name, repairs);
        var channels = SourceLimits.Channels(source, cases, repairs);
        var (documents, situations) = SourceDocuments.Read(source, repairs);
        var resolver = Resolver(source, repairs);
        var sheet = new ProcedureSheet
        {
            Code = code,
            Version = 1,
            Name = new Bilingual { Vi = name },
            Keywords = [name.ToLowerInvariant()],
            Field = source.FieldCode?.Trim() ?? "",
            FieldName = new Bilingual { Vi = source.Field?.Trim() ?? "" },
            Audience = Audience(source, repairs),
            Level = Level(resolver),
            Resolver = resolver,
            Section = resolver.Kind == "commune" ? Section(source.FieldCode) : null,
            Online = new OnlineService { Kind = source.FullProcess ? "full" : "partial" },
            EffectiveFrom = effectiveFrom,
            LegalBasis = [Decision(source, repairs)],
            Cases = cases,
            Channels = channels,
            Fees = SourceFees.Fees(source, channels.Keys, repairs),
            Documents = documents,
            Results = SourceResults.Read(source, repairs),
            Returns = ["counter", "post", "electronic"],
        };
        repairs.Add("import.no-english", "name.en", "", "");
        return (sheet, situations);
    }

    private static string Name(SourceProcedure source, RepairList repairs)
    {
        var name = SourceText.Clean(source.Name, "name", repairs);
        var shorter = Prefix().Replace(name, "");
        return shorter.Length == 0 ? name : char.ToUpperInvariant(shorter[0]) + shorter[1..];
    }

    private static Resolver Resolver(SourceProcedure source, RepairList repairs)
    {
        var (level, field) = (source.Level ?? "", source.FieldCode ?? "");
        var commune = level.Split('/').Contains("xã");
        var resolver = field switch
        {
            _ when field.StartsWith("G01-CA", StringComparison.Ordinal) => new Resolver { Kind = commune ? "police-commune" : "police-city" },
            "G18-YT26" => new Resolver { Kind = "social-insurance" },
            _ when commune => new Resolver { Kind = "commune" },
            _ => new Resolver { Kind = "department", Code = Department(field) },
        };
        repairs.Add("import.resolver", "resolver", level, resolver.Code ?? resolver.Kind);
        return resolver;
    }

    private static string Level(Resolver resolver) => resolver.Kind switch
    {
        "commune" => "commune",
        "department" => "city",
        _ => "vertical",
    };

    private static string Department(string field) => field.Length < 6 ? "van-phong-ubnd" : field[4..6] switch
    {
        "KD" or "TC" => "so-tai-chinh",
        "XD" or "GT" => "so-xay-dung",
        "TN" or "NN" or "MT" => "so-nong-nghiep-moi-truong",
        "YT" => "so-y-te",
        "TP" => "so-tu-phap",
        "LĐ" or "NV" => "so-noi-vu",
        "CT" => "so-cong-thuong",
        "GD" => "so-giao-duc-va-dao-tao",
        "KH" => "so-khoa-hoc-va-cong-nghe",
        "VH" => "so-van-hoa-va-the-thao",
        _ => "van-phong-ubnd",
    };

    private static string Section(string? field) => field?.Length >= 6 && field[4..6] is "TP" or "LĐ" or "YT" or "GD" or "VH"
        ? "van-hoa-xa-hoi"
        : "kinh-te";

    private static List<string> Audience(SourceProcedure source, RepairList repairs)
    {
        var business = BusinessField().IsMatch(source.FieldCode ?? "");
        List<string> audience = business ? ["citizen", "enterprise"] : ["citizen"];
        repairs.Add("import.audience", "audience", "", string.Join(", ", audience));
        return audience;
    }

    private static LegalBasis Decision(SourceProcedure source, RepairList repairs)
    {
        var act = $"Quyết định {source.Decision?.Trim()}".Trim();
        repairs.Add("import.legal-basis", "legalBasis", source.Decision, act);
        return new LegalBasis
        {
            Id = PublishingDecision,
            Act = act,
            Note = new Bilingual { Vi = "Quyết định công bố thủ tục.", En = "Decision publishing the procedure." },
            Confidence = "low",
        };
    }

    [GeneratedRegex(@"^thủ tục\s+", RegexOptions.IgnoreCase)]
    private static partial Regex Prefix();

    [GeneratedRegex(@"^G\d\d-(KD|XD|GT|CT|TC|VH|KH|TN|YT0[14])")]
    private static partial Regex BusinessField();
}
