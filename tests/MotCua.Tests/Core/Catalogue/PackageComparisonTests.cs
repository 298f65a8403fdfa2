using System.Text.Json.Nodes;
using MotCua.Core.Catalogue;
using MotCua.Tests.Samples;

namespace MotCua.Tests.Core.Catalogue;

public sealed class PackageComparisonTests
{
    private static readonly ProcedurePackage Old = PackageReader.Read(Path.Combine(SampleFiles.Root, "procedures", "1.001193"));

    [Fact]
    public void Nothing_changed_gives_nothing()
    {
        var comparison = PackageComparison.Of(Old, Old);
        comparison.Changes.ShouldBeEmpty();
        comparison.Files.ShouldAllBe(f => f.Parts.Count == 0);
    }

    [Fact]
    public void Limits_fees_papers_and_steps_are_said_in_plain_terms()
    {
        var sheet = Old.Sheet with
        {
            Cases = [Old.Sheet.Cases[0] with { Limit = new Limit { Value = 3, Unit = "working-day" } }, .. Old.Sheet.Cases.Skip(1)],
            Documents = [.. Old.Sheet.Documents.Skip(1)],
            Fees = [.. Old.Sheet.Fees.Select(f => f with { Amount = f.Amount.ToDictionary(a => a.Key, a => a.Value + 1000) })],
        };
        var process = Old.Process.Replace("name=\"Ký Giấy khai sinh\" motcua:role=\"leader\" motcua:action=\"sign\" motcua:limit=\"2 working-hour\"",
            "name=\"Ký Giấy khai sinh\" motcua:role=\"leader\" motcua:action=\"sign\" motcua:limit=\"1 working-hour\"");
        var changes = PackageComparison.Of(Old, Old with { Sheet = sheet, Process = process }).Changes;
        var limit = changes.Single(c => c.Kind == "case-limit");
        limit.After.ShouldBe(new Limit { Value = 3, Unit = "working-day" });
        changes.ShouldContain(c => c.Kind == "paper-removed" && c.Subject == Old.Sheet.Documents[0].Name);
        changes.ShouldContain(c => c.Kind == "step-limit" && c.Subject.Vi == "Ký Giấy khai sinh");
        changes.Where(c => c.Kind == "fee-direct").ShouldNotBeEmpty();
    }

    [Fact]
    public void How_an_editor_lays_out_XML_is_no_change_but_moved_shapes_are_named()
    {
        var laid = Old.Process.Replace("\n      ", " ").Replace("x=\"100\" y=\"162\"", "y=\"300\" x=\"100\"");
        var comparison = PackageComparison.Of(Old, Old with { Process = laid });
        comparison.Files.Single(f => f.File == PackageFiles.Process).Parts.ShouldBeEmpty();
        comparison.Changes.ShouldHaveSingleItem().Kind.ShouldBe("drawing");
    }

    [Fact]
    public void The_order_of_members_in_a_form_is_no_change()
    {
        var turned = new JsonObject(JsonNode.Parse(Old.Form)!.AsObject().Reverse().Select(m => KeyValuePair.Create(m.Key, m.Value?.DeepClone())));
        PackageComparison.Of(Old, Old with { Form = turned.ToJsonString() }).Files.ShouldAllBe(f => f.Parts.Count == 0);
    }

    [Fact]
    public void A_file_that_is_no_XML_is_compared_as_it_is()
    {
        var comparison = PackageComparison.Of(Old, Old with { Process = "garbage" });
        comparison.Files.Single(f => f.File == PackageFiles.Process).Added.ShouldBe(1);
        comparison.Changes.ShouldContain(c => c.Kind == "step-removed");
    }

    [Fact]
    public void Of_a_new_procedure_everything_is_new() =>
        PackageComparison.Of(null, Old).Files.ShouldAllBe(f => f.Added > 0 && f.Removed == 0);
}
