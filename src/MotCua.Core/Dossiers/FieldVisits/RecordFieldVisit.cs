using Microsoft.EntityFrameworkCore;
using MotCua.Core.Documents;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>An officer of the agency that resolves the dossier writes down what was found on the spot, with photos.</summary>
public sealed class RecordFieldVisit(AppDbContext db, Journal journal, FileStore files)
{
    public const int MostPhotos = 10;
    private const int MostMegabytes = 10;
    private static readonly string[] Accept = ["jpg", "png", "pdf"];

    /// <param name="Content">Read once, never beyond the limit of size.</param>
    public sealed record Photo(string FileName, Stream Content);

    /// <param name="VisitedAt">When it was; null when the date given was none.</param>
    public sealed record Command(
        Guid DossierId, DateTimeOffset? VisitedAt, string Place, string People, string Finding, IReadOnlyList<Photo> Photos);

    /// <exception cref="RefusalException">Not an officer of the agency, words are missing, or the time cannot be.</exception>
    public async Task<FieldVisit> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var dossier = await db.LoadDossierAsync(command.DossierId, actor, null, ct);
        Refusal.ThrowIf(WhyNot(dossier, actor) ?? WhyNot(dossier, command));
        var number = await db.FieldVisits.CountAsync(v => v.DossierId == dossier.Id, ct) + 1;
        journal.Start(nameof(RecordFieldVisit), actor);
        var visit = Visit(command, number, actor);
        foreach (var photo in command.Photos)
            visit.Photos.Add(await KeepAsync(visit, photo, ct));
        db.FieldVisits.Add(visit);
        journal.Record(visit, new FieldVisitRecorded(
            dossier.Id, number, visit.VisitedAt, VoiceRules.Hash($"{visit.Place}\n{visit.People}\n{visit.Finding}"),
            [.. visit.Photos.Select(p => p.FileHash)]));
        await journal.CommitAsync(ct);
        return visit;
    }

    /// <summary>Why this actor may not write into the log of the dossier.</summary>
    public static Refusal? WhyNot(Dossier dossier, Actor actor)
    {
        if (dossier.ReceivedAt is null || !dossier.IsOpen)
            return new Refusal("dossier-not-processing", dossier.Code);
        var works = actor.Has(Role.Appraise, dossier.SectionUnitId) || actor.Has(Role.Head, dossier.SectionUnitId)
            || actor.Has(Role.Sign, dossier.ResolvingUnitId);
        return works ? null : new Refusal("needs-role-here", nameof(Role.Appraise));
    }

    private Refusal? WhyNot(Dossier dossier, Command command)
    {
        if (command.VisitedAt is not { } at || at > journal.Now || at < dossier.SubmittedAt.AddDays(-1))
            return new Refusal("visit-time");
        string[] words = [command.Place, command.People, command.Finding];
        if (words.Any(w => w.Trim().Length is 0 or > VoiceRules.MostCharacters))
            return new Refusal("visit-words", VoiceRules.MostCharacters);
        return command.Photos.Count > MostPhotos ? new Refusal("too-many-files", MostPhotos) : null;
    }

    private FieldVisit Visit(Command command, int number, Actor actor) => new()
    {
        Id = Ids.New(journal.Now), DossierId = command.DossierId, Number = number, VisitedAt = command.VisitedAt!.Value.ToUniversalTime(),
        Place = command.Place.Trim(), People = command.People.Trim(), Finding = command.Finding.Trim(),
        RecordedById = actor.OfficerId!.Value, RecordedAt = journal.Now,
    };

    private async Task<FieldPhoto> KeepAsync(FieldVisit visit, Photo photo, CancellationToken ct)
    {
        var stored = await files.SaveUploadAsync(photo.Content, new UploadRules(Accept, MostMegabytes, photo.FileName), ct);
        return new FieldPhoto
        {
            Id = Ids.New(journal.Now), VisitId = visit.Id, FileHash = stored.Hash, FileName = FileNames.Fitting(photo.FileName, stored.MediaType), Size = stored.Size,
        };
    }
}
