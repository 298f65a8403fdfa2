using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class SaveSupplementTemplateTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private Desk Desk => new(core.Services);

    [Fact]
    public async Task The_same_name_is_a_new_version_and_the_unit_uses_it()
    {
        var unit = (await core.ActorAsync(SampleUsers.Head)).UnitId!.Value;
        await SaveAsync(SampleUsers.Head, unit, "Ảnh mờ", "Ảnh {{paper}} mờ.");
        var saved = await SaveAsync(SampleUsers.Head, unit, " Ảnh mờ ", "Ảnh {{ paper }} mờ, xin chụp lại trước {{answer-by}}.");
        (saved.Version, saved.LegalBasis).ShouldBe((2, "Luật Hộ tịch"));
        var specialist = await core.ActorAsync(SampleUsers.Specialist);
        (await core.ReadAsync(db => db.SupplementTemplates.VisibleTo(specialist).CountAsync(t => t.Name == "Ảnh mờ"))).ShouldBe(1);
        var other = await core.ActorAsync(SampleUsers.SocialInsurance);
        (await core.ReadAsync(db => db.SupplementTemplates.VisibleTo(other).CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task An_unknown_place_is_refused_and_so_is_who_does_not_lead()
    {
        var unit = (await core.ActorAsync(SampleUsers.Head)).UnitId!.Value;
        await Refused.WithAsync("template-field-unknown", () => SaveAsync(SampleUsers.Head, unit, "x", "Kính gửi {{ten}}"));
        await Refused.WithAsync("template-incomplete", () => SaveAsync(SampleUsers.Head, unit, "", "x"));
        await Refused.WithAsync("template-incomplete", () => SaveAsync(SampleUsers.Head, unit, "x", new string('a', 1001)));
        await Refused.AsAbsentAsync(() => SaveAsync(SampleUsers.Specialist, unit, "x", "y"));
    }

    [Fact]
    public void What_is_filled_in_is_not_read_as_a_template() =>
        MergeFields.Fill("Ông {{applicant}}: {{paper}}", new Dictionary<string, string> { ["applicant"] = "{{paper}}", ["paper"] = "giấy" })
            .ShouldBe("Ông {{paper}}: giấy");

    [Fact]
    public async Task The_effect_is_told_before_sending()
    {
        var filed = await Desk.FileBirthAsync();
        var before = await core.RunAsync((SupplementForecast f) => f.OfAsync(filed, default));
        (before.ClockRuns, before.Round, before.NeedsLeader).ShouldBe((false, 1, null));
        before.AnswerBy.ShouldBeGreaterThan(core.Clock.GetUtcNow().AddDays(20));
        var (late, _) = await Desk.BirthAtAsync("appraise");
        core.Clock.Advance(TimeSpan.FromDays(20));
        (await core.RunAsync((SupplementForecast f) => f.OfAsync(late, default))).NeedsLeader!.Code.ShouldBe("supplement-window-over");
    }

    private Task<SupplementTemplate> SaveAsync(string user, Guid unit, string name, string text) =>
        Desk.ActAsync(user, (SaveSupplementTemplate f, Actor a) => f.HandleAsync(new(unit, name, text, "Luật Hộ tịch"), a, default));
}
