using MotCua.Core.Documents;
using MotCua.Core.People;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>Draws the PDF of a decision, signs it with the leader's key where there is one, and keeps it.</summary>
[Service]
public sealed class DecisionDocuments(FileStore files, SigningTokens tokens, CoreSettings settings)
{
    /// <summary>The leader's key; null when there is none and none is required.</summary>
    public Task<SigningIdentity?> OpenAsync(Actor actor, string? pin, CancellationToken ct) => tokens.OpenAsync(actor, pin, ct);

    public Task<StoredFile> KeepAsync(DecisionPdfContent content, SigningIdentity? identity, CancellationToken ct)
    {
        var pdf = DecisionPdf.Render(content, settings.PublicUrl);
        if (identity is not null)
            pdf = PdfSigning.Sign(pdf, identity.Certificate, identity.Way, Facts(content, identity));
        return files.SaveGeneratedAsync(pdf, "application/pdf", ct);
    }

    private static PdfSigningFacts Facts(DecisionPdfContent content, SigningIdentity identity) =>
        new(identity.Subject, $"{content.SignerTitle}: {content.Number}", content.Place.Length > 0 ? content.Place : content.Agency, content.SignedAt);
}
