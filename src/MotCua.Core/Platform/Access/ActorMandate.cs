namespace MotCua.Core.Platform;

/// <summary>What somebody may do for another (vi: phạm vi uỷ quyền).</summary>
[Flags]
public enum MandateActs
{
    None = 0,

    /// <summary>Fill in and attach files (vi: khai hồ sơ).</summary>
    Fill = 1,

    /// <summary>Send, complete and withdraw (vi: nộp, bổ sung, rút hồ sơ).</summary>
    Submit = 2,

    /// <summary>See where dossiers are and write messages (vi: theo dõi).</summary>
    Follow = 4,

    /// <summary>Take the result (vi: nhận kết quả).</summary>
    Collect = 8,
}

/// <summary>A mandate the actor holds, in force at this request.</summary>
/// <param name="FromPersonId">Who gave it for themselves; null for one of an enterprise.</param>
/// <param name="Procedures">Codes between commas, <c>,1.001193,2.000635,</c>; empty means all.</param>
public sealed record ActorMandate(Guid Id, Guid? FromPersonId, Guid? EnterpriseId, MandateActs Acts, string Procedures)
{
    public bool Covers(string procedureCode) => Procedures.Length == 0 || Procedures.Contains($",{procedureCode},", StringComparison.Ordinal);
}
