namespace MotCua.Core.Dossiers;

/// <summary>Business state of a dossier; the numbers are those exchanged with the National Portal.</summary>
public enum DossierStatus
{
    /// <summary>Filed online, waits for an answer (vi: mới đăng ký).</summary>
    Submitted = 1,

    /// <summary>Received, code and promised date given (vi: được tiếp nhận).</summary>
    Received = 2,

    /// <summary>Not received (vi: không được tiếp nhận).</summary>
    Declined = 3,

    /// <summary>Being processed (vi: đang xử lý).</summary>
    Processing = 4,

    /// <summary>Waits for papers from the applicant (vi: yêu cầu bổ sung giấy tờ).</summary>
    SupplementRequested = 5,

    /// <summary>Waits for a fee or tax (vi: yêu cầu thực hiện nghĩa vụ tài chính).</summary>
    FinancialDuty = 6,

    /// <summary>Withdrawn by the applicant (vi: công dân yêu cầu rút hồ sơ).</summary>
    Withdrawn = 7,

    /// <summary>Processing stopped by the leader (vi: dừng xử lý).</summary>
    Stopped = 8,

    /// <summary>Result signed and at the one-stop (vi: đã xử lý xong).</summary>
    Finished = 9,

    /// <summary>Result in the applicant's hands (vi: đã trả kết quả).</summary>
    Returned = 10,
}

/// <summary>Who an elapsed working minute belongs to.</summary>
public enum HolderKind
{
    /// <summary>The one-stop desk that has not answered or returned yet.</summary>
    OneStop,

    /// <summary>A unit's pool: nobody has taken the step yet.</summary>
    Unit,

    /// <summary>An officer who holds the step.</summary>
    Officer,

    /// <summary>Another agency whose opinion is awaited.</summary>
    OtherAgency,

    /// <summary>The applicant: a supplement or a payment is awaited.</summary>
    Applicant,

    /// <summary>Branches of a joint dossier.</summary>
    Branches,

    /// <summary>Nobody: the dossier is closed.</summary>
    Nobody,
}

/// <summary>How the applicant wants the result.</summary>
public enum ReturnMethod { Counter, Electronic, Post }
