using MotCua.Core.Catalogue;
using MotCua.Core.Documents;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;

namespace MotCua.Core.Exchange;

/// <summary>Fetches the files a partner names and looks at them as at any upload.</summary>
[Service]
public sealed class SubmissionFiles(PortalClient portal, FileStore files)
{
    private const int MaxMegabytes = 20;

    public async Task<(IReadOnlyList<FiledDocument>, IReadOnlyDictionary<Guid, string>)> StoreAsync(
        IReadOnlyList<PortalFile> named, ProcedureSheet sheet, DateTimeOffset at, CancellationToken ct)
    {
        var documents = new List<FiledDocument>();
        var names = new Dictionary<Guid, string>();
        foreach (var file in named)
        {
            var document = sheet.Documents.FirstOrDefault(d => d.Code == file.MaThanhPhanHoSo);
            await using var content = await portal.OpenFileAsync(file.DuongDanTaiTepTin, ct);
            var rules = document is null
                ? new UploadRules(["pdf", "jpg", "png"], MaxMegabytes, file.TenTepDinhKem)
                : sheet.UploadRules(document, file.TenTepDinhKem);
            var stored = await files.SaveUploadAsync(content, rules, ct);
            var id = Ids.New(at);
            documents.Add(new FiledDocument(id, file.MaThanhPhanHoSo, stored.Hash, stored.Size, null));
            names[id] = FileNames.Fitting(file.TenTepDinhKem, stored.MediaType);
        }
        return (documents, names);
    }
}
