using MotCua.Core.Platform;

namespace MotCua.Core.Catalogue;

/// <summary>A text in both languages of the product.</summary>
public sealed record Bilingual
{
    public string Vi { get; init; } = "";
    public string En { get; init; } = "";

    public string In(string language) => language == "en" ? En : Vi;
}

/// <summary>What <c>procedure.yaml</c> says: everything about a procedure that is neither form, process nor rule.</summary>
public sealed record ProcedureSheet
{
    public string Code { get; init; } = "";
    public int Version { get; init; }
    public Bilingual Name { get; init; } = new();
    public Bilingual Summary { get; init; } = new();
    public List<string> Keywords { get; init; } = [];
    public List<string> LifeEvents { get; init; } = [];

    /// <summary>Field code (vi: mã ngành, lĩnh vực).</summary>
    public string Field { get; init; } = "";
    public Bilingual FieldName { get; init; } = new();
    public List<string> Audience { get; init; } = [];

    /// <summary>commune, city or vertical.</summary>
    public string Level { get; init; } = "";
    public Resolver Resolver { get; init; } = new();

    /// <summary>Section of the commune that does the work; null when the resolver itself does.</summary>
    public string? Section { get; init; }
    public OnlineService Online { get; init; } = new();
    public DateOnly EffectiveFrom { get; init; }
    public List<LegalBasis> LegalBasis { get; init; } = [];
    public List<ProcedureCase> Cases { get; init; } = [];
    public ClockPolicy Clock { get; init; } = new();
    public Dictionary<string, ChannelOffer> Channels { get; init; } = [];
    public List<Fee> Fees { get; init; } = [];
    public List<RequiredDocument> Documents { get; init; } = [];
    public List<ResultKind> Results { get; init; } = [];

    /// <summary>
    /// Drafts that grant may be signed in a batch: the law leaves the leader nothing to weigh once the papers are right. Left out, each
    /// is signed by itself.
    /// </summary>
    public bool BatchSign { get; init; }

    /// <summary>counter, post, electronic.</summary>
    public List<string> Returns { get; init; } = [];
    public JointPlan? Joint { get; init; }
    public List<SupplementReason> SupplementReasons { get; init; } = [];

    /// <exception cref="KeyNotFoundException">The version has no such case: a bug, since drafts check it.</exception>
    public ProcedureCase Case(string code) =>
        Cases.FirstOrDefault(c => c.Code == code) ?? throw new KeyNotFoundException($"No case {code} in {Code}.");

    public bool Offers(Channel channel) => Channels.ContainsKey(Key(channel));

    /// <summary>The limit announced for the channel when there is one, else that of the case.</summary>
    public Limit LimitFor(string caseCode, Channel channel) =>
        Channels.GetValueOrDefault(Key(channel))?.Limit ?? Case(caseCode).Limit;

    public static string Key(Channel channel) => channel switch
    {
        Channel.Direct => "direct",
        Channel.Online => "online",
        _ => "post",
    };
}

/// <summary>Which kind of unit resolves; <paramref name="Code"/> names the department when the kind is department.</summary>
public sealed record Resolver
{
    public string Kind { get; init; } = "";
    public string? Code { get; init; }
}

/// <summary>full (vi: toàn trình) or partial (vi: một phần) with its published reason.</summary>
public sealed record OnlineService
{
    public string Kind { get; init; } = "full";
    public string? Reason { get; init; }
    public string? LegalBasis { get; init; }
}

public sealed record LegalBasis
{
    public string Id { get; init; } = "";
    public string Act { get; init; } = "";
    public string Articles { get; init; } = "";
    public Bilingual Note { get; init; } = new();

    /// <summary>high, medium or low.</summary>
    public string Confidence { get; init; } = "medium";
}

/// <summary>A case of a procedure (vi: trường hợp giải quyết); the time limit hangs here.</summary>
public sealed record ProcedureCase
{
    public string Code { get; init; } = "";
    public Bilingual Name { get; init; } = new();
    public Limit Limit { get; init; } = new();
    public SameDayRule? SameDay { get; init; }
    public string? LegalBasis { get; init; }
}

/// <summary>A time limit as published: value and unit (working-hour, working-day, calendar-day, month).</summary>
public sealed record Limit
{
    public int Value { get; init; }
    public string Unit { get; init; } = "working-day";
}

/// <summary>Received before the cut-off: the same day; after it: the next working day.</summary>
public sealed record SameDayRule
{
    public string Cutoff { get; init; } = "15:00";
}

/// <summary>How the clock of a procedure pauses and restarts.</summary>
public sealed record ClockPolicy
{
    /// <summary><c>restart</c>: counted again from zero once complete; <c>resume</c>: the pause is added.</summary>
    public string Supplement { get; init; } = "restart";
    public string FinancialDuty { get; init; } = "pause";

    /// <summary>How long after reception a supplement may still be asked.</summary>
    public Limit SupplementWindow { get; init; } = new() { Value = 3, Unit = "working-day" };

    /// <summary>How long the applicant has to answer.</summary>
    public Limit SupplementAnswer { get; init; } = new() { Value = 30, Unit = "calendar-day" };
}

public sealed record ChannelOffer
{
    public Limit? Limit { get; init; }
}

/// <summary>A fee (vi: phí) or charge (vi: lệ phí); amounts in đồng by channel.</summary>
public sealed record Fee
{
    public string Code { get; init; } = "";
    public string Kind { get; init; } = "charge";
    public Bilingual Name { get; init; } = new();
    public Dictionary<string, decimal> Amount { get; init; } = [];

    /// <summary>FEEL over case, channel and answers; null means always.</summary>
    public string? When { get; init; }
    public string? LegalBasis { get; init; }
}

/// <summary>A required document (vi: thành phần hồ sơ).</summary>
public sealed record RequiredDocument
{
    public string Code { get; init; } = "";
    public Bilingual Name { get; init; } = new();
    public Bilingual Hint { get; init; } = new();

    /// <summary>submit (vi: nộp), present (vi: xuất trình) or data (vi: khai thác từ dữ liệu).</summary>
    public string Submit { get; init; } = "submit";
    public bool Required { get; init; }

    /// <summary>FEEL over case, channel and answers; null means always.</summary>
    public string? When { get; init; }
    public int Originals { get; init; }
    public int Copies { get; init; }
    public List<string> Accept { get; init; } = [];
    public int MaxMegabytes { get; init; } = 10;

    /// <summary>
    /// Shows who somebody is (vi: giấy tờ tùy thân): pictures of it are marked with the purpose they were given for.
    /// </summary>
    public bool Identity { get; init; }

    /// <summary>Result codes in the person's vault that replace this paper.</summary>
    public List<string> ReplacedBy { get; init; } = [];
}

public sealed record ResultKind
{
    public string Code { get; init; } = "";
    public Bilingual Name { get; init; } = new();
    public Limit? Validity { get; init; }

    /// <summary>Keys of the form pages whose answers the paper states; the draft of a granted result begins with them.</summary>
    public List<string> States { get; init; } = [];
}

/// <summary>The branches of a joint procedure (vi: một cửa liên thông).</summary>
public sealed record JointPlan
{
    public List<JointBranch> Branches { get; init; } = [];
}

public sealed record JointBranch
{
    public string Id { get; init; } = "";
    public string Procedure { get; init; } = "";
    public string Case { get; init; } = "";
    public Resolver Resolver { get; init; } = new();

    /// <summary>
    /// Answers of the branch that are not asked under the same key in the joint form: key in the branch's form to
    /// FEEL over the joint answers. Keys both forms share are copied as they are.
    /// </summary>
    public Dictionary<string, string> Answers { get; init; } = [];
}

public sealed record SupplementReason
{
    public string Code { get; init; } = "";
    public Bilingual Text { get; init; } = new();
    public string? LegalBasis { get; init; }
}
