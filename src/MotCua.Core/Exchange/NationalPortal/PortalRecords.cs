using System.Globalization;
using MotCua.Core.Dossiers;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Exchange;

/// <summary>
/// A dossier as exchanged with the National Portal (DongBoHoSoMC). Names are the partner's; dates are
/// <c>yyyyMMddHHmmss</c>, Vietnam time.
/// </summary>
public sealed record PortalDossier
{
    public required string MaHoSo { get; init; }
    public required string MaTTHC { get; init; }
    public string TenTTHC { get; init; } = "";
    public string MaLinhVuc { get; init; } = "";
    public string TenLinhVuc { get; init; } = "";

    /// <summary>1 at a counter, 2 online, 3 by post.</summary>
    public string KenhThucHien { get; init; } = "2";
    public string SoBienNhan { get; init; } = "";
    public string ChuHoSo { get; init; } = "";

    /// <summary>1 citizen, 2 enterprise, 3 agency, 4 other organisation.</summary>
    public string LoaiDoiTuong { get; init; } = "1";
    public string MaDoiTuong { get; init; } = "";
    public string ThongTinKhac { get; init; } = "";
    public string Email { get; init; } = "";
    public string SoDienThoai { get; init; } = "";
    public string TrichYeuHoSo { get; init; } = "";
    public string NgayNopHoSo { get; init; } = "";
    public string NgayTiepNhan { get; init; } = "";
    public string NgayHenTra { get; init; } = "";
    public string TrangThaiHoSo { get; init; } = "";
    public string NgayTra { get; init; } = "";
    public string NgayTuChoi { get; init; } = "";
    public string NgayKetThucXuLy { get; init; } = "";
    public string DonViXuLy { get; init; } = "";
    public string NoiNopHoSo { get; init; } = "";
    public PortalIdentity? DinhDanhCHS { get; init; }
    public IReadOnlyList<PortalFile> TaiLieuNop { get; init; } = [];
    public IReadOnlyList<PortalSupplement> DanhSachHoSoBoSung { get; init; } = [];
    public IReadOnlyList<PortalResult> DanhSachGiayToKetQua { get; init; } = [];
}

/// <param name="LoaiDinhDanh">1 personal identification number, 2 old identity card.</param>
public sealed record PortalIdentity(string LoaiDinhDanh, string SoDinhDanh);

public sealed record PortalFile
{
    public string TepDinhKemId { get; init; } = "";
    public string TenTepDinhKem { get; init; } = "";
    public string MaThanhPhanHoSo { get; init; } = "";
    public string DuongDanTaiTepTin { get; init; } = "";
    public string DuocSoHoa { get; init; } = "1";
    public string DuocTaiSuDung { get; init; } = "0";
}

public sealed record PortalSupplement
{
    public required string HoSoBoSungId { get; init; }
    public string NoiDungBoSung { get; init; } = "";
    public string NgayBoSung { get; init; } = "";
    public string NgayTiepNhanBoSung { get; init; } = "";
    public string NgayHenTraTruoc { get; init; } = "";
    public string NgayHenTraMoi { get; init; } = "";
}

public sealed record PortalResult
{
    public required string TenGiayTo { get; init; }
    public string MaGiayToKetQua { get; init; } = "";
    public string SoKyHieu { get; init; } = "";
    public string GiayToId { get; init; } = "";

    /// <summary>The file itself, base64: the portal has no way into our store.</summary>
    public string DuLieuTepDinhKem { get; init; } = "";
}

/// <summary>One step of progress (CapNhatTienDoHoSoMC).</summary>
public sealed record PortalProgress
{
    public required string MaHoSo { get; init; }
    public string NguoiXuLy { get; init; } = "";
    public string ChucDanh { get; init; } = "";
    public required string ThoiDiemXuLy { get; init; }
    public string PhongBanXuLy { get; init; } = "";
    public string NoiDungXuLy { get; init; } = "";
    public required string TrangThai { get; init; }
    public string NgayKetThucTheoQuyDinh { get; init; } = "";
}

/// <summary>What the portal says in <see cref="PortalDossier.ThongTinKhac"/> of a dossier filed there: the form's answers.</summary>
public sealed record PortalAnswers(string Case, System.Text.Json.Nodes.JsonObject Answers);

/// <summary>A dossier and its state as the portal knows it, for reconciliation.</summary>
public sealed record PortalCount(string MaHoSo, string TrangThaiHoSo);

/// <summary>The partner's way of writing instants and states.</summary>
public static class PortalText
{
    public static string At(DateTimeOffset? at) => at is { } value
        ? value.ToOffset(TimeSpan.FromHours(7)).ToString("yyyyMMddHHmmss", CultureInfo.InvariantCulture)
        : "";

    public static string Day(DateOnly on) => on.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    public static string Status(DossierStatus status) => ((int)status).ToString(CultureInfo.InvariantCulture);

    /// <summary>What is told of a step to the citizen; the portal has Vietnamese only.</summary>
    public static string Said(DossierStatus status) => status switch
    {
        DossierStatus.Submitted => "Hồ sơ đã nộp, chờ tiếp nhận",
        DossierStatus.Received => "Hồ sơ được tiếp nhận",
        DossierStatus.Declined => "Hồ sơ không được tiếp nhận",
        DossierStatus.Processing => "Hồ sơ đang được giải quyết",
        DossierStatus.SupplementRequested => "Đề nghị bổ sung hồ sơ",
        DossierStatus.FinancialDuty => "Đề nghị thực hiện nghĩa vụ tài chính",
        DossierStatus.Withdrawn => "Người nộp rút hồ sơ",
        DossierStatus.Stopped => "Dừng giải quyết hồ sơ",
        DossierStatus.Finished => "Đã có kết quả giải quyết",
        DossierStatus.Returned => "Đã trả kết quả",
        _ => throw new ArgumentOutOfRangeException(nameof(status), status, null),
    };

    public static string Cut(string text, int length) => text.Length <= length ? text : text[..length];
}
