using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>What a stranger learns of a form: that it was issued, by whom, when, and whether the paper agrees.</summary>
/// <param name="Form">1 to 7.</param>
/// <param name="DossierCode">Null for a register, which is about many.</param>
/// <param name="Intact">What is stored is what the journal recorded at issue.</param>
/// <param name="PaperAgrees">The paper carries the check of what was issued.</param>
public sealed record VerifiedForm(
    int Form, string Number, string? DossierCode, string Agency, DateTimeOffset IssuedAt, bool Intact, bool PaperAgrees)
{
    public bool Genuine => Intact && PaperAgrees;
}

/// <summary>Verifies forms 01 to 07 against the journal, for anybody who holds one; tells nothing personal.</summary>
[Service]
public sealed class FormVerification(AppDbContext db, FormFiles files)
{
    /// <param name="check">Beginning of the hash as printed.</param>
    /// <exception cref="NotFoundException">No such form was ever issued.</exception>
    public async Task<VerifiedForm> VerifyAsync(Guid id, string check, CancellationToken ct)
    {
        var issued = await IssuedAsync(id, ct);
        var recorded = await RecordedHashAsync(id, issued.Stream, issued.Register ? "register.issued.v1" : "form.issued.v1", ct);
        return new VerifiedForm(
            issued.Form, issued.Number, issued.Code, issued.Agency, issued.At, FormProof.HashOf(issued.Content) == recorded,
            check.Length == FormProof.CheckLength && recorded.StartsWith(check, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether a PDF is, byte for byte, the one of the form.</summary>
    /// <param name="sha256">Of the file in hand, lower-case hex.</param>
    public async Task<bool> IsFileAsync(Guid id, string sha256, CancellationToken ct)
    {
        var form = await db.Set<IssuedForm>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct);
        if (form is not null)
            return sha256 == (form.FileHash ?? files.HashOf(form));
        var register = await db.IssuedRegisters.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct)
            ?? throw new NotFoundException("form");
        return sha256 == files.HashOf(register);
    }

    private async Task<Issued> IssuedAsync(Guid id, CancellationToken ct)
    {
        if (await db.Set<IssuedForm>().AsNoTracking().SingleOrDefaultAsync(f => f.Id == id, ct) is { } form)
        {
            var content = FormContent.Read(form.Content);
            return new Issued(
                form.Form, form.Number, content.DossierCode, content.Agency, form.IssuedAt, form.Content, form.DossierId, false);
        }
        var register = await db.IssuedRegisters.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct)
            ?? throw new NotFoundException("form");
        return new Issued(
            7, register.Number, null, RegisterContent.Read(register.Content).Agency, register.IssuedAt, register.Content,
            register.Id, true);
    }

    private async Task<string> RecordedHashAsync(Guid id, Guid stream, string type, CancellationToken ct)
    {
        var entries = await db.JournalEntries.AsNoTracking().Where(e => e.StreamId == stream && e.Type == type).ToListAsync(ct);
        return entries.Select(e => JournalJson.Read(e.Type, e.Payload)).Select(e => e switch
        {
            FormIssued f when f.Id == id => f.ContentSha256,
            RegisterIssued r => r.ContentSha256,
            _ => null,
        }).FirstOrDefault(h => h is not null) ?? throw new NotFoundException("form");
    }

    private sealed record Issued(
        int Form, string Number, string? Code, string Agency, DateTimeOffset At, string Content, Guid Stream, bool Register);
}
