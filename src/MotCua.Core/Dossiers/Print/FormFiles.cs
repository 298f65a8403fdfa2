using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Documents;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>A form as a file to take away.</summary>
public sealed record FormFile(Stream Content, string Name);

/// <summary>PDFs of issued forms: drawn ahead by the worker, or for whoever is quicker.</summary>
[Service]
public sealed class FormFiles(AppDbContext db, FileStore files, CoreSettings settings)
{
    /// <summary>Drawn now when the worker has not yet; reading writes nothing, and both ways give the same bytes.</summary>
    /// <exception cref="NotFoundException">The form does not exist or its dossier is not for this actor.</exception>
    public async Task<FormFile> OpenAsync(Guid formId, Actor actor, CancellationToken ct)
    {
        var form = await db.Dossiers.AsNoTracking().VisibleTo(actor, db).SelectMany(d => d.Forms)
            .SingleOrDefaultAsync(f => f.Id == formId, ct) ?? throw new NotFoundException("form");
        var content = form.FileHash is { } hash ? files.Open(hash) : new MemoryStream(Draw(form));
        return new FormFile(content, $"mau-{form.Form:00}-{form.Number.Replace('/', '-')}.pdf");
    }

    internal byte[] Draw(IssuedForm form) => FormPdf.Render(
        FormContent.Read(form.Content), settings.PublicUrl, FormProof.PathOf(form.Id, FormProof.HashOf(form.Content)));

    /// <summary>The PDF of a register the actor was shown.</summary>
    public byte[] Draw(IssuedRegister register) => RegisterPdf.Render(
        RegisterContent.Read(register.Content), settings.PublicUrl,
        FormProof.PathOf(register.Id, FormProof.HashOf(register.Content)));

    internal string HashOf(IssuedForm form) => JournalHash.Hex(SHA256.HashData(Draw(form)));

    internal string HashOf(IssuedRegister register) => JournalHash.Hex(SHA256.HashData(Draw(register)));
}

/// <summary>
/// Draws issued forms ahead of need, so that nobody waits for a PDF. The file is no legal fact: the journal holds the
/// hash of what the form says, and from that the same bytes can be drawn again.
/// </summary>
public sealed class FormDrawing(AppDbContext db, FileStore files, FormFiles forms, TechnicalState state) : IBackgroundTask
{
    private const int BatchSize = 50;

    public string Name => "form-drawing";

    public TimeSpan Interval => TimeSpan.FromSeconds(2);

    public async Task RunAsync(CancellationToken ct)
    {
        while (await PendingAsync(ct) is { Count: > 0 } batch)
        {
            foreach (var form in batch)
                await DrawAsync(form, ct);
            db.ChangeTracker.Clear();
        }
    }

    private Task<List<IssuedForm>> PendingAsync(CancellationToken ct) => db.Set<IssuedForm>()
        .Where(f => f.FileHash == null).OrderBy(f => f.IssuedAt).ThenBy(f => f.Id).Take(BatchSize).ToListAsync(ct);

    private async Task DrawAsync(IssuedForm form, CancellationToken ct)
    {
        form.FileHash = (await files.SaveGeneratedAsync(forms.Draw(form), "application/pdf", ct)).Hash;
        await state.SaveAsync(ct);
    }
}
