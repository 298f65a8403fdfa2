using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>Asks the one-stop of the person's commune for help; open to everybody, answered within 8 working hours.</summary>
public sealed class AskHelp(AppDbContext db, Journal journal, UnitResolver units, DossierClocks clocks)
{
    private const int MostQuestion = 2000;
    private const int MostName = 120;

    /// <param name="AreaCode">Commune; null asks the centre of the city.</param>
    /// <param name="Page">Path the person comes from.</param>
    /// <param name="Once">Mark of the form; sent again with the same words it is the same request.</param>
    public sealed record Command(string Name, string Phone, string? AreaCode, string? ProcedureCode, string Page, string Question, Guid? Once = null);

    public async Task<HelpRequest> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        Refusal.ThrowIf(WhyNot(command));
        var id = FormOnce.IdOf(command.Once, journal.Now, "help", VoiceRules.Hash($"{command.Phone.Trim()}|{command.Question.Trim()}"));
        if (await db.HelpRequests.FindAsync([id], ct) is { } asked)
            return asked;
        journal.Start(nameof(AskHelp), actor);
        var unitId = await DeskAsync(command.AreaCode, ct);
        var request = new HelpRequest
        {
            Id = id, Code = HelpAccess.NewCode(), UnitId = unitId, PersonId = actor.PersonId,
            Name = command.Name.Trim(), Phone = command.Phone.Trim(), ProcedureCode = await KnownAsync(command.ProcedureCode, ct),
            Page = command.Page, Question = command.Question.Trim(), AskedAt = journal.Now,
            AnswerDueAt = await clocks.AnswerDueAtAsync(unitId, journal.Now, ct),
        };
        db.HelpRequests.Add(request);
        journal.Record(request, new HelpAsked(unitId, request.ProcedureCode, request.Page, request.AnswerDueAt));
        return await journal.CommitOnceAsync(db, request, ct);
    }

    private static Refusal? WhyNot(Command command)
    {
        if (command.Question.Trim().Length is 0 or > MostQuestion || command.Name.Length > MostName)
            return new Refusal("help-question-needed", MostQuestion);
        var digits = command.Phone.Count(char.IsAsciiDigit);
        return digits is < 9 or > 12 || command.Phone.Length > 20 ? new Refusal("help-phone-needed") : null;
    }

    private async Task<Guid> DeskAsync(string? areaCode, CancellationToken ct)
    {
        var today = VietnamTime.DateOf(journal.Now);
        if (areaCode is not null && await db.Areas.AnyAsync(a => a.Code == areaCode, ct))
            return (await units.ResolveAsync("commune", null, areaCode, null, today, ct)).ReceivingUnitId;
        return await db.Units.Where(u => u.Kind == UnitKinds.OneStopCentre).Select(u => u.Id).FirstAsync(ct);
    }

    private async Task<string?> KnownAsync(string? code, CancellationToken ct) =>
        await db.Procedures.AnyAsync(p => p.Code == code, ct) ? code : null;
}
