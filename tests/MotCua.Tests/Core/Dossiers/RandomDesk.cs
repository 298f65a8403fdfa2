using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

/// <summary>Dossiers in every state a desk can meet, the same for the same seed; rows only, without a journal.</summary>
internal static class RandomDesk
{
    public static async Task FillAsync(CoreFixture core, int count, int seed)
    {
        if (await core.ReadAsync(db => db.Dossiers.AnyAsync()))
            return;
        var random = new Random(seed);
        var units = await core.ReadAsync(db => db.Units.Where(u => u.Code.Contains("ba-dinh") || u.Code == "so-tu-phap").Select(u => u.Id).ToListAsync());
        var officers = await core.ReadAsync(db => db.Officers.Where(o => units.Contains(o.UnitId)).Select(o => o.Id).ToListAsync());
        var versions = await core.ReadAsync(db => db.Procedures.Where(p => p.CurrentVersionId != null).OrderBy(p => p.Code).Take(3)
            .Select(p => new { p.Code, Id = p.CurrentVersionId!.Value }).ToListAsync());
        await core.ArrangeAsync(db =>
        {
            for (var i = 0; i < count; i++)
            {
                var version = versions[random.Next(versions.Count)];
                db.Dossiers.Add(Random(random, i, units, officers, version.Code, version.Id));
            }
        });
    }

    private static Dossier Random(
        Random random, int number, List<Guid> units, List<Guid> officers, string procedure, Guid version)
    {
        var status = (DossierStatus)random.Next(1, 11);
        var id = Guid.CreateVersion7(SampleWorld.Now.AddMinutes(number));
        Guid Unit() => units[random.Next(units.Count)];
        DateTimeOffset At(int hours) => SampleWorld.Now.AddHours(random.Next(-hours, hours));
        var dossier = new Dossier
        {
            Id = id, Code = $"R-{number:0000}", Status = status, ProcedureCode = procedure, ProcedureVersionId = version,
            Channel = (Channel)random.Next(1, 4), ReceivingUnitId = Unit(), SectionUnitId = Unit(), ResolvingUnitId = Unit(),
            SubmittedAt = At(90), AnswerDueAt = status == DossierStatus.Submitted && random.Next(4) > 0 ? At(30) : null,
            CurrentDueAt = status != DossierStatus.Submitted && random.Next(6) > 0 ? At(120) : null, ApplicantName = $"Người {number}",
            FinishedAt = status == DossierStatus.Finished ? At(50) : null, Version = 1,
            Holder = status == DossierStatus.Processing ? (HolderKind)random.Next(1, 6) : HolderKind.OneStop, HolderUnitId = Unit(),
        };
        string[] roles = ["one-stop", "specialist", "head", "leader", "clerk"];
        for (var i = random.Next(3); i > 0; i--)
            dossier.WorkItems.Add(new WorkItem
            {
                Id = Ids.New(SampleWorld.Now), DossierId = id, FlowKey = $"k{i}", TaskId = "appraise", UnitId = Unit(),
                Action = WorklistFilter.Steps[random.Next(3)], Role = roles[random.Next(roles.Length)], OpenedAt = SampleWorld.Now,
                AssigneeId = random.Next(2) == 0 ? officers[random.Next(officers.Count)] : null,
                CompletedAt = random.Next(4) == 0 ? SampleWorld.Now : null,
            });
        if (random.Next(5) == 0)
            dossier.Consultations.Add(new Consultation
            {
                Id = Ids.New(SampleWorld.Now), DossierId = id, UnitId = Unit(), AskedAt = SampleWorld.Now, DueAt = At(60),
                AnsweredAt = random.Next(2) == 0 ? SampleWorld.Now : null,
            });
        if (random.Next(9) == 0)
            dossier.Recalls.Add(new ResultRecall { Id = Ids.New(SampleWorld.Now), DossierId = id, Number = 1, ProposedAt = SampleWorld.Now });
        dossier.NoteUnits();
        return dossier;
    }
}
