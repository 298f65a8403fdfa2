using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Documents;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;

namespace MotCua.Core.Exchange;

/// <summary>Builds the partner's records from a dossier.</summary>
[Service]
public sealed class PortalRecordBuilder(AppDbContext db, ProcedureCatalogue catalogue, FileStore files)
{
    public async Task<PortalDossier> DossierAsync(Dossier dossier, DossierStatus status, CancellationToken ct)
    {
        var sheet = (await catalogue.VersionAsync(dossier.ProcedureVersionId, ct)).Package.Sheet;
        var names = await UnitNamesAsync([dossier.ResolvingUnitId, dossier.ReceivingUnitId], ct);
        return new PortalDossier
        {
            MaHoSo = Number(dossier), MaTTHC = sheet.Code, TenTTHC = sheet.Name.Vi, MaLinhVuc = sheet.Field,
            TenLinhVuc = sheet.FieldName.Vi, KenhThucHien = $"{(int)dossier.Channel}", SoBienNhan = dossier.Code,
            ChuHoSo = dossier.ApplicantName, Email = dossier.ApplicantEmail, SoDienThoai = dossier.ApplicantPhone,
            TrichYeuHoSo = PortalText.Cut(sheet.Case(dossier.CaseCode).Name.Vi, 1000),
            NgayNopHoSo = PortalText.At(dossier.SubmittedAt), NgayTiepNhan = PortalText.At(dossier.ReceivedAt),
            NgayHenTra = PortalText.At(dossier.CurrentDueAt), TrangThaiHoSo = PortalText.Status(status),
            NgayTra = PortalText.At(dossier.ReturnedAt), NgayKetThucXuLy = PortalText.At(dossier.FinishedAt),
            NgayTuChoi = status == DossierStatus.Declined ? PortalText.At(dossier.AnsweredAt) : "",
            DonViXuLy = names[dossier.ResolvingUnitId], NoiNopHoSo = names[dossier.ReceivingUnitId],
            DinhDanhCHS = new PortalIdentity(dossier.ApplicantIdNumber.Length == 12 ? "1" : "2", dossier.ApplicantIdNumber),
            TaiLieuNop = [.. dossier.Attachments.OrderBy(a => a.AddedAt).Select(File)],
            DanhSachHoSoBoSung = [.. dossier.Supplements.OrderBy(s => s.Number).Select(s => Supplement(s, dossier))],
            DanhSachGiayToKetQua = status is DossierStatus.Finished or DossierStatus.Returned
                ? await ResultsAsync(dossier, ct) : [],
        };
    }

    public async Task<PortalProgress> ProgressAsync(
        Dossier dossier, JournalEntry entry, DossierStatus status, CancellationToken ct)
    {
        var officer = await db.Officers.AsNoTracking().SingleOrDefaultAsync(o => o.Id == entry.ActorId, ct);
        var unitId = entry.UnitId ?? dossier.ReceivingUnitId;
        return new PortalProgress
        {
            MaHoSo = Number(dossier), NguoiXuLy = PortalText.Cut(officer?.FullName ?? "", 50),
            ChucDanh = officer?.TitleVi ?? "", ThoiDiemXuLy = PortalText.At(entry.ClaimedAt),
            PhongBanXuLy = (await UnitNamesAsync([unitId], ct))[unitId], NoiDungXuLy = PortalText.Said(status),
            TrangThai = PortalText.Status(status), NgayKetThucTheoQuyDinh = PortalText.At(dossier.CurrentDueAt),
        };
    }

    /// <summary>The number the portal knows the dossier by.</summary>
    public static string Number(Dossier dossier) =>
        dossier.Origin == PortalClient.Partner ? dossier.ExternalNumber! : dossier.Code;

    private Task<Dictionary<Guid, string>> UnitNamesAsync(IReadOnlyList<Guid> ids, CancellationToken ct) =>
        db.Units.Where(u => ids.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.NameVi, ct);

    private static PortalFile File(Attachment attachment) => new()
    {
        TepDinhKemId = attachment.FileHash, TenTepDinhKem = attachment.FileName, MaThanhPhanHoSo = attachment.DocumentCode,
        DuocTaiSuDung = attachment.VaultItemId is null ? "0" : "1",
    };

    private static PortalSupplement Supplement(Supplement supplement, Dossier dossier)
    {
        var revision = dossier.DueRevisions.FirstOrDefault(r => r.At == supplement.AnsweredAt);
        return new PortalSupplement
        {
            HoSoBoSungId = $"{supplement.Id:N}",
            NoiDungBoSung = string.Join("; ", supplement.Items.Select(i => $"{i.Target}: {i.Note}")),
            NgayBoSung = PortalText.At(supplement.RequestedAt), NgayTiepNhanBoSung = PortalText.At(supplement.AnsweredAt),
            NgayHenTraTruoc = PortalText.At(revision?.FromDueAt), NgayHenTraMoi = PortalText.At(revision?.ToDueAt),
        };
    }

    private async Task<IReadOnlyList<PortalResult>> ResultsAsync(Dossier dossier, CancellationToken ct)
    {
        if (dossier.SignedDecision is not { FileHash: { } hash } decision)
            return [];
        using var memory = new MemoryStream();
        await using (var file = files.Open(hash))
            await file.CopyToAsync(memory, ct);
        return
        [
            new PortalResult
            {
                TenGiayTo = decision.Title, MaGiayToKetQua = decision.ResultCode, SoKyHieu = decision.DocumentNumber ?? "",
                GiayToId = hash, DuLieuTepDinhKem = Convert.ToBase64String(memory.ToArray()),
            },
        ];
    }
}
