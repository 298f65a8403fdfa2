using System.Security.Cryptography;
using System.Text;
using MotCua.Core.Documents;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Seeding;

/// <summary>One act of somebody and the facts that follow from it.</summary>
internal sealed record SeedAct(Operation Operation, List<IJournalEvent> Facts);

/// <summary>
/// Tells what happened to a dossier until now. The dossier changes by the same facts as any other, applied one by one; the dates
/// come from the calendars and limits that features use.
/// </summary>
internal sealed partial class SeedStory(SeedWorld world, SeedPlan plan, DossierClocks clocks, WorkCalendar calendar, StoredFile file)
{
    private readonly Random random = plan.Random;
    private DateTimeOffset at = plan.FiledAt;

    public Dossier Dossier { get; } = new()
    {
        Id = IdAt(plan.FiledAt, plan.Random), ApplicantPersonId = plan.Applicant.Id, ApplicantName = plan.Applicant.FullName,
        ApplicantFoldedName = plan.Applicant.FoldedName, ApplicantIdNumber = plan.Applicant.CitizenId,
        ApplicantBirthOn = plan.Applicant.BirthOn, ApplicantPhone = plan.Applicant.Phone, ApplicantEmail = plan.Applicant.Email,
        ApplicantAddress = plan.Applicant.Address, AreaCode = plan.AreaCode,
        ReturnMethod = plan.Case.Channel == Channel.Online ? ReturnMethod.Electronic : ReturnMethod.Counter,
        TrackingKey = Convert.ToHexStringLower(IdAt(plan.FiledAt, plan.Random).ToByteArray().AsSpan(4, 12)),
    };

    public List<SeedAct> Acts { get; } = [];

    public async Task TellAsync(CancellationToken ct)
    {
        await FileAsync(ct);
        if (await AnswerAsync(ct) && await WorkAsync(ct))
            Return();
        Dossier.Version = Acts.Count;
    }

    /// <summary>Begins an act, unless it would lie in the future: there the story ends.</summary>
    private bool Act(string kind, DateTimeOffset when, Guid? officer, Guid? unit, string? reason = null)
    {
        var moment = when > at ? when : at.AddSeconds(1);
        if (moment > world.Now)
            return false;
        at = new DateTimeOffset(moment.UtcTicks - moment.UtcTicks % TimeSpan.TicksPerSecond, TimeSpan.Zero);
        var isCitizen = officer is null && unit is null;
        Acts.Add(new SeedAct(new Operation
        {
            Id = IdAt(at, random), Kind = kind, ActorKind = isCitizen ? ActorKind.Citizen : ActorKind.Officer,
            ActorId = isCitizen ? plan.Applicant.Id : officer, UnitId = unit, Channel = isCitizen ? Channel.Online : Channel.Direct,
            Reason = reason, ClaimedAt = at, RecordedAt = world.Now,
        }, []));
        return true;
    }

    private void Record(IJournalEvent fact)
    {
        var act = Acts[^1];
        Dossier.Apply(fact, new FactContext(act.Operation.ClaimedAt, act.Operation.ActorId, act.Operation.UnitId));
        act.Facts.Add(fact);
    }

    private async Task FileAsync(CancellationToken ct)
    {
        var online = plan.Case.Channel == Channel.Online;
        Guid? desk = online ? null : plan.Place.ReceivingUnitId;
        Act(nameof(SubmitDraft), at, desk is { } unit ? world.Officer(unit, Role.Receive, random) : null, desk);
        var content = plan.Case.Answers.For(plan.Applicant, plan.AreaCode);
        var hash = JournalHash.Hex(SHA256.HashData(Encoding.UTF8.GetBytes(content)));
        DateTimeOffset? answerDue = online ? await clocks.AnswerDueAtAsync(plan.Place.ReceivingUnitId, at, ct) : null;
        Record(new DossierFiled(
            plan.Code, plan.Case.Sheet.Code, plan.Case.Procedure.Row.Id, plan.Case.CaseCode, plan.Case.Procedure.Row.FieldCode,
            plan.Case.Channel, null, null, plan.Place.ReceivingUnitId, plan.Place.ResolvingUnitId, plan.Place.SectionUnitId, null, null,
            null, NewId(), hash, [.. plan.Case.Papers.Select(Paper)], answerDue));
        Dossier.Answers[0].Content = content;
        Named();
    }

    private FiledDocument Paper(string code) => new(NewId(), code, file.Hash, file.Size, null);

    private void Named()
    {
        foreach (var attachment in Dossier.Attachments.Where(a => a.FileName.Length == 0))
            attachment.FileName = "giấy tờ.pdf";
    }

    /// <summary>A share of the way to a date, on a working moment: nobody works at night.</summary>
    private DateTimeOffset Towards(DateTimeOffset due, double share)
    {
        var span = (due > at ? due - at : TimeSpan.FromHours(4)) * share;
        var moment = calendar.NextWorkingMoment(at + span);
        return calendar.IsWorkingMoment(at + span) ? at + span : moment.AddMinutes(random.Next(0, 90));
    }

    private bool Chance(double share) => random.NextDouble() < share;

    private Guid NewId() => IdAt(at, random);

    /// <summary>An id that sorts by time, made of the story's random numbers so that the same seed gives the same city.</summary>
    private static Guid IdAt(DateTimeOffset at, Random random)
    {
        Span<byte> bytes = stackalloc byte[16];
        random.NextBytes(bytes);
        var milliseconds = at.ToUnixTimeMilliseconds();
        for (var i = 0; i < 6; i++)
            bytes[i] = (byte)(milliseconds >> (8 * (5 - i)));
        bytes[6] = (byte)(0x70 | (bytes[6] & 0x0F));
        bytes[8] = (byte)(0x80 | (bytes[8] & 0x3F));
        return new Guid(bytes, bigEndian: true);
    }
}
