using MotCua.Core.Documents;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Draws the PDF of a decision and keeps it.</summary>
[Service]
public sealed class DecisionDocuments(FileStore files, CoreSettings settings)
{
    public Task<StoredFile> KeepAsync(DecisionPdfContent content, CancellationToken ct) =>
        files.SaveGeneratedAsync(DecisionPdf.Render(content, settings.PublicUrl), "application/pdf", ct);
}
