using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>What a person reads before agreeing: everything that was filled in, and who did.</summary>
public sealed record ConsentView(FilingConsent Consent, DossierDraft Draft, PublishedProcedure Procedure, Officer Helper, Unit Unit);

/// <summary>Reads what a filing with help is about.</summary>
[Service]
public sealed class ConsentReview(AppDbContext db, ProcedureCatalogue catalogue)
{
    public async Task<ConsentView> OfAsync(FilingConsent consent, CancellationToken ct)
    {
        var draft = await db.DraftOfAsync(consent, ct);
        return new ConsentView(
            consent, draft, await catalogue.VersionAsync(draft.ProcedureVersionId, ct),
            await db.Officers.AsNoTracking().SingleAsync(o => o.Id == consent.OfficerId, ct),
            await db.Units.AsNoTracking().SingleAsync(u => u.Id == consent.UnitId, ct));
    }

    /// <summary>The answers as they would be filed.</summary>
    public async Task<FiledAnswers> AnswersAsync(DossierDraft draft, CancellationToken ct)
    {
        var procedure = await catalogue.VersionAsync(draft.ProcedureVersionId, ct);
        return FiledAnswers.Of(draft.Answers, procedure.Form, FormVariables.Of(draft));
    }

    /// <summary>SHA-256 over all that a consent is about, hex.</summary>
    public async Task<string> HashAsync(DossierDraft draft, CancellationToken ct)
    {
        var files = draft.Files.OrderBy(f => f.AddedAt).ThenBy(f => f.Id).Select(f => $"{f.DocumentCode} {f.FileHash}");
        string[] parts = ["motcua-consent-v1", $"{draft.ProcedureVersionId:D}", draft.CaseCode ?? "", (await AnswersAsync(draft, ct)).Hash, $"{draft.ReturnMethod}", .. files];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
    }
}

/// <summary>Who filled in a dossier for its applicant, and how that was agreed to.</summary>
/// <param name="WitnessName">The second officer in front of whom it was; null when signed in.</param>
public sealed record FilingHelp(string HelperName, string UnitName, DateTimeOffset AgreedAt, ConsentProof Proof, string? WitnessName);

/// <summary>Reads the help on record of a dossier.</summary>
public static class FilingHelps
{
    /// <summary>Null when nobody helped.</summary>
    public static Task<FilingHelp?> FilingHelpAsync(this AppDbContext db, Dossier dossier, CancellationToken ct) =>
        dossier.AssistedById is null
            ? Task.FromResult<FilingHelp?>(null)
            : (from consent in db.FilingConsents
               join officer in db.Officers on consent.OfficerId equals officer.Id
               join unit in db.Units on consent.UnitId equals unit.Id
               where consent.DossierId == dossier.Id
               select new FilingHelp(officer.FullName, unit.NameVi, consent.UsedAt!.Value, consent.Proof!.Value,
                   db.Officers.Where(o => o.Id == consent.WitnessId).Select(o => o.FullName).FirstOrDefault())).SingleOrDefaultAsync(ct);
}
