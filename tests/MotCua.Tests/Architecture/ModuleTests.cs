using System.Text.RegularExpressions;
using MotCua.Engines.WorkingTime;

namespace MotCua.Tests.Architecture;

/// <summary>Who may use whom: the table of the design page.</summary>
public sealed class ModuleTests
{
    private static readonly string[] Below = ["Platform"];
    private static readonly string[] Everything =
        ["Platform", "Organisation", "Calendars", "Catalogue", "Documents", "People", "Dossiers"];

    private static readonly Dictionary<string, string[]> MayUse = new()
    {
        ["Platform"] = [],
        ["Organisation"] = Below,
        ["Calendars"] = ["Platform", "Organisation"],
        ["Catalogue"] = ["Platform", "Organisation"],
        ["Documents"] = ["Platform", "Organisation", "People"],
        ["People"] = ["Platform", "Organisation", "Documents"],
        ["Dossiers"] = Everything,
        ["Notifications"] = Everything,
        ["Exchange"] = Everything,
        ["Reporting"] = Everything,
        ["Oversight"] = [.. Everything, "Reporting"],
        ["Seeding"] = [.. Everything, "Reporting"],
    };

    /// <summary>The context knows every table; nothing else in Platform knows a module.</summary>
    private const string Context = "MotCua.Core/Platform/Data/AppDbContext.cs";

    [Fact]
    public void A_module_uses_only_the_modules_of_its_row()
    {
        var modules = Directory.GetDirectories(Path.Combine(SourceTree.Root, "MotCua.Core")).Select(Path.GetFileName)
            .Where(m => m is not ("bin" or "obj")).ToList();
        modules.ShouldBeSubsetOf(MayUse.Keys);
        var wrong = from module in modules
                    from file in SourceTree.Under($"MotCua.Core/{module}")
                    where file.Path != Context
                    from used in SourceTree.Used(file, "MotCua.Core.")
                    where MayUse.ContainsKey(used) && used != module && !MayUse[module].Contains(used)
                    select $"{file.Path} uses {used}";
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Namespaces_are_modules()
    {
        var wrong = from module in MayUse.Keys.Where(m => Directory.Exists(Path.Combine(SourceTree.Root, "MotCua.Core", m)))
                    from file in SourceTree.Under($"MotCua.Core/{module}")
                    where !Regex.IsMatch(file.Text, $@"^namespace MotCua\.Core\.{module}[.;]", RegexOptions.Multiline)
                    select file.Path;
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Modules_that_react_are_used_by_no_other()
    {
        string[] reacting = ["Notifications", "Exchange", "Reporting", "Oversight", "Seeding"];
        var wrong = from module in Everything
                    from file in SourceTree.Under($"MotCua.Core/{module}")
                    where file.Path != Context
                    from used in SourceTree.Used(file, "MotCua.Core.")
                    where reacting.Contains(used)
                    select $"{file.Path} uses {used}";
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Engines_reference_only_the_base_library()
    {
        var references = typeof(WorkCalendar).Assembly.GetReferencedAssemblies().Select(a => a.Name!);
        references.Where(r => !r.StartsWith("System", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Engines_do_not_see_each_other_except_for_rules()
    {
        var wrong = from folder in Directory.GetDirectories(Path.Combine(SourceTree.Root, "MotCua.Engines")).Select(Path.GetFileName)
                    where folder is not ("bin" or "obj")
                    from file in SourceTree.Under($"MotCua.Engines/{folder}")
                    from used in SourceTree.Used(file, "MotCua.Engines.")
                    where used != folder && !(used == "Rules" && folder is "Forms" or "Flow")
                    select $"{file.Path} uses {used}";
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Engines_have_no_clock_no_input_and_no_waiting()
    {
        string[] banned = ["TimeProvider", "System.IO", "File.", "HttpClient", "async ", "Guid.NewGuid", "Random"];
        var wrong = from file in SourceTree.Under("MotCua.Engines")
                    from word in banned
                    where SourceTree.WithoutComments(file.Text).Contains(word, StringComparison.Ordinal)
                    select $"{file.Path} has {word}";
        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("MotCua.Portal", "Office", "Api")]
    [InlineData("MotCua.Office", "Portal", "Api")]
    [InlineData("MotCua.Api", "Portal", "Office")]
    [InlineData("MotCua.Web", "Portal", "Office")]
    public void Surfaces_never_use_each_other(string surface, params string[] others)
    {
        var wrong = from file in SourceTree.Under(surface)
                    from used in SourceTree.Used(file, "MotCua.")
                    where others.Contains(used)
                    select $"{file.Path} uses {used}";
        wrong.ShouldBeEmpty();
    }
}
