using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>How a person had to trouble about a dossier.</summary>
public enum TripKind
{
    /// <summary>Came to an agency (vi: lượt đi lại).</summary>
    Visit = 1,

    /// <summary>A telephone call, either way (vi: cuộc gọi).</summary>
    Call = 2,

    /// <summary>A request to complete the dossier (vi: lần bổ sung hồ sơ). Counted by itself.</summary>
    Supplement = 3,
}

/// <summary>Why the person came, called or was asked.</summary>
public enum TripCause
{
    /// <summary>To file at the counter or to be helped there (vi: nộp hồ sơ).</summary>
    File = 1,

    /// <summary>To bring papers or corrections (vi: bổ sung, hoàn thiện hồ sơ).</summary>
    Complete = 2,

    /// <summary>To ask what is needed (vi: hỏi thủ tục).</summary>
    AskHow = 3,

    /// <summary>To ask where the dossier is (vi: hỏi tiến độ).</summary>
    AskProgress = 4,

    /// <summary>Called in by the agency, e.g. for a check of identity or of a place (vi: được mời lên).</summary>
    CalledIn = 5,

    /// <summary>To pay (vi: nộp phí, lệ phí).</summary>
    Pay = 6,

    /// <summary>To take the result (vi: nhận kết quả).</summary>
    Collect = 7,

    /// <summary>To have a wrong result put right (vi: đề nghị sửa kết quả).</summary>
    WrongResult = 8,

    /// <summary>Because a system did not work (vi: hệ thống lỗi).</summary>
    Outage = 9,
    Other = 10,
}

/// <summary>Whose fault it was; only the procedure itself is nobody's, all others could have been avoided.</summary>
public enum TripFault
{
    /// <summary>Nobody's: the procedure needs it (vi: thủ tục yêu cầu).</summary>
    Nobody = 1,

    /// <summary>The applicant's (vi: người nộp).</summary>
    Applicant = 2,

    /// <summary>Of the guidance given before (vi: hướng dẫn thiếu hoặc sai).</summary>
    Guidance = 3,

    /// <summary>Of the agency that handles it (vi: cơ quan giải quyết).</summary>
    Agency = 4,

    /// <summary>Of a system (vi: hệ thống).</summary>
    System = 5,
}

/// <summary>One visit, call or request to complete that a dossier cost its applicant.</summary>
public sealed class Trip : IVersioned, IJournaled
{
    public Guid Id { get; set; }
    public Guid DossierId { get; set; }
    public TripKind Kind { get; set; }
    public TripCause Cause { get; set; }
    public TripFault Fault { get; set; }

    /// <summary>Null when it was counted by itself.</summary>
    public Guid? OfficerId { get; set; }
    public DateTimeOffset At { get; set; }
    public int Version { get; set; }
    public string StreamKind => "trip";

    /// <summary>Whether it could have been avoided.</summary>
    public bool IsAvoidable => Fault != TripFault.Nobody;
}
