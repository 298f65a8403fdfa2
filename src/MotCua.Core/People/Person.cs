using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>A citizen or the person behind an organisation account.</summary>
public sealed class Person : IVersioned, IJournaled
{
    public Guid Id { get; set; }
    public required string FullName { get; set; }

    /// <summary>Name without diacritics, lower case, for prefix search.</summary>
    public required string FoldedName { get; set; }

    /// <summary>Personal identification number, 12 digits (vi: số định danh cá nhân).</summary>
    public required string CitizenId { get; set; }
    public DateOnly BirthOn { get; set; }
    public string Sex { get; set; } = "";
    public string Phone { get; set; } = "";
    public string Email { get; set; } = "";
    public string? AreaCode { get; set; }
    public string Address { get; set; } = "";
    public int Version { get; set; }
    public string StreamKind => "person";
}

/// <summary>A result or paper the person owns and can reuse (vi: kho dữ liệu điện tử của tổ chức, cá nhân).</summary>
public sealed class VaultItem : IVersioned, IJournaled
{
    public Guid Id { get; set; }
    public Guid PersonId { get; set; }

    /// <summary>Result code, e.g. <c>KQ.G15.000031</c>.</summary>
    public required string ResultCode { get; set; }
    public required string NameVi { get; set; }
    public required string NameEn { get; set; }
    public required string Number { get; set; }
    public Guid IssuedByUnitId { get; set; }
    public DateOnly IssuedOn { get; set; }
    public DateOnly? ValidTo { get; set; }
    public Guid SourceDossierId { get; set; }
    public required string SourceDossierCode { get; set; }

    /// <summary>The result file, by SHA-256.</summary>
    public required string FileHash { get; set; }

    /// <summary>A corrected result replaces this one; the row stays.</summary>
    public Guid? ReplacedById { get; set; }
    public int Version { get; set; }
    public string StreamKind => "vault-item";
}
