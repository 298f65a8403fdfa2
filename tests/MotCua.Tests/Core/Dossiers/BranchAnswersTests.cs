using System.Text.Json.Nodes;
using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Engines.Forms;
using MotCua.Tests.Samples;

namespace MotCua.Tests.Core.Dossiers;

public sealed class BranchAnswersTests
{
    private static readonly ProcedurePackage Joint = Package("2.000986");

    private static readonly JsonObject Answers = (JsonObject)JsonNode.Parse("""
        { "applicantName": "Nguyễn Thị Mai", "relation": "mother", "childName": "Trần An", "childBirthDate": "2026-02-20",
          "childSex": "female", "motherName": "Nguyễn Thị Mai", "placeArea": "00004", "healthFacility": "Trạm y tế" }
        """)!;

    [Theory]
    [InlineData("birth", "childName", "Trần An")]
    [InlineData("birth", "relation", "mother")]
    [InlineData("residence", "personName", "Trần An")]
    [InlineData("residence", "forMinor", "yes")]
    [InlineData("health-card", "insuredBirthDate", "2026-02-20")]
    [InlineData("health-card", "relation", "child")]
    [InlineData("health-card", "placeArea", "00004")]
    public void A_branch_is_told_what_its_form_asks(string branch, string key, string value) =>
        ((string?)For(branch)[key]).ShouldBe(value);

    [Theory]
    [InlineData("residence", "motherName")]
    [InlineData("birth", "healthFacility")]
    [InlineData("health-card", "childName")]
    public void A_branch_is_told_nothing_its_form_does_not_ask(string branch, string key) =>
        For(branch).ContainsKey(key).ShouldBeFalse();

    /// <summary>The child's own number is not asked: the birth branch gives it.</summary>
    [Theory]
    [InlineData("birth", new string[0])]
    [InlineData("residence", new[] { "personId" })]
    [InlineData("health-card", new string[0])]
    public void The_joint_form_asks_everything_a_branch_must_know(string branch, string[] known)
    {
        var plan = Joint.Sheet.Joint!.Branches.Single(b => b.Id == branch);
        var joint = FormSchema.Parse(Joint.Form).Fields.Select(f => f.Key).ToList();
        FormSchema.Parse(Package(plan.Procedure).Form).Fields.Where(f => f.Limits.Required && f.Hide is null)
            .Select(f => f.Key).Except(joint).Except(plan.Answers.Keys).ShouldBe(known);
    }

    private static JsonObject For(string branch)
    {
        var plan = Joint.Sheet.Joint!.Branches.Single(b => b.Id == branch);
        var form = FormSchema.Parse(Package(plan.Procedure).Form);
        var values = FeeQuote.ValuesOf("2.000986.01", Channel.Online, Answers.ToJsonString());
        return BranchAnswers.For(Answers, plan, [.. form.Fields.Select(f => f.Key)], values);
    }

    private static ProcedurePackage Package(string code) => PackageReader.Read(Path.Combine(SampleFiles.Root, "procedures", code));
}
