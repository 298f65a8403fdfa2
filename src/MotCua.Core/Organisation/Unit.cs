using MotCua.Core.Platform;

namespace MotCua.Core.Organisation;

/// <summary>
/// A node of the organisation tree, of any depth. Rows are effective-dated: a merged unit keeps its row, its end and
/// its successor, so that an old dossier still finds who holds it now.
/// </summary>
public sealed class Unit : IVersioned, IJournaled
{
    public Guid Id { get; set; }

    /// <summary>Stable slug, e.g. <c>ubnd-p-ba-dinh</c>.</summary>
    public required string Code { get; set; }
    public Guid? ParentId { get; set; }

    /// <summary>Slugs from the root, <c>/ubnd-tp-ha-noi/ubnd-p-ba-dinh/</c>; prefix search gives a subtree.</summary>
    public required string Path { get; set; }

    /// <summary>One of <see cref="UnitKinds"/>.</summary>
    public required string Kind { get; set; }
    public required string NameVi { get; set; }
    public required string NameEn { get; set; }

    /// <summary>Five-digit code of the commune the unit stands for; null for units of the whole city.</summary>
    public string? AreaCode { get; set; }

    /// <summary>Organisation identifier that opens dossier codes (vi: mã định danh cơ quan), e.g. <c>H26.101</c>.</summary>
    public required string Identifier { get; set; }
    public DateOnly ValidFrom { get; set; }

    /// <summary>Last day of existence, inclusive; null while it exists.</summary>
    public DateOnly? ValidTo { get; set; }
    public Guid? SuccessorId { get; set; }
    public string Address { get; set; } = "";
    public string Phone { get; set; } = "";
    public int Version { get; set; }
    public string StreamKind => "unit";

    public bool ExistsOn(DateOnly day) => ValidFrom <= day && (ValidTo is null || day <= ValidTo);
}

/// <summary>Kinds of unit that the software treats differently; the tree itself takes any kind.</summary>
public static class UnitKinds
{
    public const string City = "city";
    public const string Department = "department";
    public const string OneStopCentre = "one-stop-centre";
    public const string OneStopBranch = "one-stop-branch";
    public const string OneStopPoint = "one-stop-point";
    public const string Commune = "commune";
    public const string CommuneOneStop = "commune-one-stop";
    public const string CommuneSection = "commune-section";
    public const string PoliceCity = "police-city";
    public const string PoliceCommune = "police-commune";
    public const string TaxCity = "tax-city";
    public const string TaxBase = "tax-base";
    public const string SocialInsuranceCity = "social-insurance-city";
    public const string SocialInsuranceBase = "social-insurance-base";

    /// <summary>Desks that take in and give back dossiers (vi: Bộ phận Một cửa).</summary>
    public static IReadOnlyList<string> Desks { get; } = [OneStopCentre, OneStopBranch, OneStopPoint, CommuneOneStop];
}

/// <summary>A commune, ward or special zone (vi: đơn vị hành chính cấp xã) with its validity.</summary>
public sealed class Area
{
    /// <summary>Five digits of the national list.</summary>
    public required string Code { get; set; }
    public required string NameVi { get; set; }

    /// <summary><c>phuong</c> or <c>xa</c>.</summary>
    public required string Kind { get; set; }

    /// <summary>Folded names of the units it replaced, for finding an old address.</summary>
    public string OldNames { get; set; } = "";
    public DateOnly ValidFrom { get; set; }
    public DateOnly? ValidTo { get; set; }
}

/// <summary>An area served by a unit that is not the commune's own (a tax base, a one-stop branch).</summary>
public sealed class UnitCoverage
{
    public Guid UnitId { get; set; }
    public required string AreaCode { get; set; }
}

/// <summary>A person in public service (vi: cán bộ, công chức).</summary>
public sealed class Officer : IVersioned, IJournaled
{
    public Guid Id { get; set; }
    public required string FullName { get; set; }
    public Guid UnitId { get; set; }
    public required string TitleVi { get; set; }
    public required string TitleEn { get; set; }
    public int Version { get; set; }
    public string StreamKind => "officer";
}

/// <summary>A role at a unit for a time; a post's stand-in holds one with dates (vi: phân quyền, uỷ quyền).</summary>
public sealed class RoleGrant
{
    public Guid Id { get; set; }
    public Guid OfficerId { get; set; }
    public Role Role { get; set; }
    public Guid UnitId { get; set; }
    public bool Subtree { get; set; }

    /// <summary>Field codes, comma-separated; empty means all.</summary>
    public string Fields { get; set; } = "";
    public DateOnly ValidFrom { get; set; }

    /// <summary>Last day, inclusive; null without an end.</summary>
    public DateOnly? ValidTo { get; set; }

    /// <summary>Monitors, inspectors and administrators reach below their unit; the others act at their unit alone.</summary>
    public static bool ReachesDown(Role role) => role is Role.Monitor or Role.Inspect or Role.Configure or Role.Exchange;
}

/// <summary>
/// An act that closes intake (vi: tạm dừng tiếp nhận): it names its legal basis, its signer, a mandatory end and a
/// substitute unit, and reopens by itself.
/// </summary>
public sealed class IntakeClosure : IVersioned, IJournaled
{
    public Guid Id { get; set; }
    public Guid UnitId { get; set; }

    /// <summary>Null closes every procedure.</summary>
    public string? ProcedureCode { get; set; }

    /// <summary>Null closes every channel.</summary>
    public Channel? Channel { get; set; }
    public DateTimeOffset StartAt { get; set; }

    /// <summary>Exclusive: intake is open again at this instant.</summary>
    public DateTimeOffset EndAt { get; set; }
    public Guid SubstituteUnitId { get; set; }
    public required string DecisionNumber { get; set; }
    public required string LegalBasis { get; set; }
    public required string ReasonVi { get; set; }
    public required string ReasonEn { get; set; }
    public Guid SignedById { get; set; }
    public int Version { get; set; }
    public string StreamKind => "closure";

    public bool Covers(string procedureCode, Channel channel, DateTimeOffset at) =>
        StartAt <= at && at < EndAt
        && (ProcedureCode is null || ProcedureCode == procedureCode)
        && (Channel is null || Channel == channel);
}
