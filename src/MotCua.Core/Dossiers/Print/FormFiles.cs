using Microsoft.EntityFrameworkCore;
using MotCua.Core.Documents;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>A form as a file to take away.</summary>
public sealed record FormFile(Stream Content, string Name);

/// <summary>PDFs of issued forms: drawn ahead by the worker, or now when somebody is quicker.</summary>
[Service]
public sealed class FormFiles(AppDbContext db, FileStore files, TechnicalState state, CoreSettings settings)
{
    private const int BatchSize = 50;

    /// <exception cref="NotFoundException">The form does not exist or its dossier is not for this actor.</exception>
    public async Task<FormFile> OpenAsync(Guid formId, Actor actor, CancellationToken ct)
    {
        var form = await db.Dossiers.VisibleTo(actor, db).SelectMany(d => d.Forms).SingleOrDefaultAsync(f => f.Id == formId, ct)
            ?? throw new NotFoundException("form");
        if (form.FileHash is null)
            await DrawAsync(form, ct);
        return new FormFile(files.Open(form.FileHash!), $"mau-{form.Form:00}-{form.Number.Replace('/', '-')}.pdf");
    }

    /// <summary>Draws what was issued and has no PDF yet.</summary>
    /// <returns>How many were drawn.</returns>
    public async Task<int> DrawPendingAsync(CancellationToken ct)
    {
        var pending = await db.Set<IssuedForm>().Where(f => f.FileHash == null).OrderBy(f => f.IssuedAt).Take(BatchSize).ToListAsync(ct);
        foreach (var form in pending)
            await DrawAsync(form, ct);
        return pending.Count;
    }

    private async Task DrawAsync(IssuedForm form, CancellationToken ct)
    {
        var pdf = FormPdf.Render(FormContent.Read(form.Content), settings.PublicUrl);
        form.FileHash = (await files.SaveGeneratedAsync(pdf, "application/pdf", ct)).Hash;
        await state.SaveAsync(ct);
    }
}

/// <summary>Draws issued forms ahead of need, so that nobody waits for a PDF.</summary>
public sealed class FormDrawing(FormFiles forms) : IBackgroundTask
{
    public string Name => "form-drawing";

    public TimeSpan Interval => TimeSpan.FromSeconds(2);

    public async Task RunAsync(CancellationToken ct)
    {
        while (await forms.DrawPendingAsync(ct) > 0)
        {
            // Until none waits.
        }
    }
}
