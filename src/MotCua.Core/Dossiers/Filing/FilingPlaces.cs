using MotCua.Core.Catalogue;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>Where a dossier goes, whether that place takes it in now, and by when it owes an answer.</summary>
[Service]
public sealed class FilingPlaces(
    Journal journal, UnitResolver units, IntakeStatus intake, DossierClocks clocks)
{
    /// <summary>Receiving, resolving and section unit; a counter receives what it takes in, wherever it belongs.</summary>
    public async Task<UnitPlace> PlaceAsync(string? areaCode, ProcedureSheet sheet, Actor actor, CancellationToken ct)
    {
        var place = await units.ResolveAsync(sheet.Resolver.Kind, sheet.Resolver.Code, areaCode, sheet.Section, VietnamTime.DateOf(journal.Now), ct);
        return actor.UnitsWith(Role.Receive) is [var counter, ..] ? place with { ReceivingUnitId = counter } : place;
    }

    public async Task<Refusal?> WhyNotOpenAsync(DossierDraft draft, PublishedProcedure procedure, CancellationToken ct)
    {
        var areaCode = FiledAnswers.Of(draft.Answers, procedure.Form, FormVariables.Of(draft)).AreaCode;
        var sheet = procedure.Package.Sheet;
        var place = await units.ResolveAsync(sheet.Resolver.Kind, sheet.Resolver.Code, areaCode, sheet.Section, VietnamTime.DateOf(journal.Now), ct);
        return await intake.WhyNotOpenAsync(place.ReceivingUnitId, sheet.Code, draft.Channel, journal.Now, ct);
    }

    /// <summary>8 working hours for an online dossier; none at a counter, which answers at once.</summary>
    public async Task<DateTimeOffset?> AnswerDueAtAsync(DossierDraft draft, Guid receivingUnitId, CancellationToken ct) =>
        draft.Channel == Channel.Online ? await clocks.AnswerDueAtAsync(receivingUnitId, journal.Now, ct) : null;
}
