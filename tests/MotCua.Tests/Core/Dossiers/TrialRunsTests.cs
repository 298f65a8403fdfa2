using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

public sealed class TrialRunsTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task A_draft_answers_as_a_dossier_would_be_answered()
    {
        var trial = await RunAsync("1.001193", Family("married"), new JsonObject { ["birthProof"] = "pledge" });
        trial.Case!.Code.ShouldBe("1.001193.01");
        trial.Limit.ShouldBe(new Limit { Value = 1, Unit = "working-day" });
        trial.Steps.Select(s => s.Id).ShouldBe(["appraise", "verify", "draft", "sign", "number"]);
        (trial.Ended, trial.Stopped).ShouldBe((true, null));
        trial.Deadline!.DueOn.ShouldBeGreaterThanOrEqualTo(new DateOnly(2026, 3, 3));
        trial.Papers.ShouldNotBeEmpty();
        trial.Decisions.Single(d => d.Name == "case").Rules.ShouldHaveSingleItem().Number.ShouldBe(1);
    }

    [Fact]
    public async Task Answers_of_the_form_choose_the_way_through_the_process() =>
        (await RunAsync("1.001193", Family("married"), [])).Steps.Select(s => s.Id).ShouldBe(["appraise", "draft", "sign", "number"]);

    [Fact]
    public async Task Answers_that_lead_away_say_which_row_did()
    {
        var trial = await RunAsync("1.001193", new JsonObject { ["family"] = "married", ["foreignParent"] = true, ["registeredBefore"] = false }, []);
        trial.Case.ShouldBeNull();
        trial.Choice.Refusal!.Code.ShouldBe("not-eligible");
        trial.Decisions.Single(d => d.Name == "eligibility").ShouldSatisfyAllConditions(
            d => d.Value.ShouldBe("foreign-element"), d => d.Rules.ShouldHaveSingleItem().Number.ShouldBe(1));
    }

    [Fact]
    public async Task Every_published_procedure_can_be_tried_out()
    {
        var codes = await core.ReadAsync(db => db.Procedures.Select(p => p.Code).ToListAsync());
        foreach (var code in codes)
        {
            var procedure = await core.RunAsync((ProcedureCatalogue c) => c.CurrentAsync(code, default));
            TrialRuns.CanTry(PackageValidator.Validate(procedure.Package)).ShouldBeTrue(code);
            TrialRuns.AskedBy(procedure).ShouldNotBeNull();
        }
    }

    private static JsonObject Family(string family) =>
        new() { ["family"] = family, ["foreignParent"] = false, ["registeredBefore"] = false };

    private async Task<Trial> RunAsync(string code, JsonObject questions, JsonObject form)
    {
        var procedure = await core.RunAsync((ProcedureCatalogue c) => c.CurrentAsync(code, default));
        var city = await core.ReadAsync(db => db.Units.SingleAsync(u => u.Code == "ubnd-tp-ha-noi"));
        return await core.RunAsync((TrialRuns t) => t.RunAsync(procedure, new(questions, form, Channel.Online, "approved"), city.Id, default));
    }
}
