using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class RequestConsultationTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task Another_agency_is_asked_and_holds_the_dossier_while_drafting_waits()
    {
        var (dossier, item) = await Desk.BirthAtAsync("draft");
        var police = (await Desk.ActorAsync(SampleUsers.Police)).UnitId!.Value;
        var asked = await AskAsync(dossier.Id, police);
        asked.Holder.ShouldBe(HolderKind.OtherAgency);
        asked.CurrentDueAt.ShouldBe(dossier.CurrentDueAt);
        await Refused.WithAsync("consultation-open", () => Desk.DraftAsync(dossier, item, SampleUsers.Specialist));
    }

    [Fact]
    public async Task Not_oneself_not_without_question_not_for_ever()
    {
        var (dossier, _) = await Desk.BirthAtAsync("appraise");
        var police = (await Desk.ActorAsync(SampleUsers.Police)).UnitId!.Value;
        await Refused.WithAsync("consult-own-unit", () => AskAsync(dossier.Id, dossier.SectionUnitId));
        await Refused.WithAsync("reason-needed", () => AskAsync(dossier.Id, police, question: " "));
        await Refused.WithAsync("consultation-limit", () => AskAsync(dossier.Id, police, days: 0));
        await Refused.WithAsync("needs-role-here", () => AskAsync(dossier.Id, police, user: SampleUsers.Clerk));
        await Refused.AsAbsentAsync(() => AskAsync(dossier.Id, Guid.NewGuid()));
    }

    private Task<Dossier> AskAsync(
        Guid id, Guid unit, string question = "Có đăng ký cư trú không?", int days = 2, string user = SampleUsers.Specialist) =>
        Desk.ActAsync(user, (RequestConsultation f, Actor a) => f.HandleAsync(new(id, null, unit, question, days), a, default));
}
