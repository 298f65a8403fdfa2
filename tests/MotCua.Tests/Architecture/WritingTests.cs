using System.Text.RegularExpressions;
using MotCua.Core;
using MotCua.Core.Platform;

namespace MotCua.Tests.Architecture;

/// <summary>State changes in one way only: a feature, one commit, with facts.</summary>
public sealed class WritingTests
{
    private static readonly IReadOnlyList<Type> Features =
        [.. typeof(CoreServices).Assembly.GetTypes().Where(t => t.GetMethod("HandleAsync") is not null)];

    [Fact]
    public void Only_Platform_saves()
    {
        string[] writes = ["SaveChanges", "ExecuteUpdate", "ExecuteDelete", "ExecuteSql", "CommitStateAsync"];
        var wrong = from file in SourceTree.All
                    where !file.Path.StartsWith("MotCua.Core/Platform/", StringComparison.Ordinal)
                    from write in writes
                    where SourceTree.WithoutComments(file.Text).Contains(write, StringComparison.Ordinal)
                    select $"{file.Path} calls {write}";
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Surfaces_do_not_use_the_database()
    {
        string[] surfaces = ["MotCua.Portal", "MotCua.Office", "MotCua.Api"];
        var wrong = from surface in surfaces
                    from file in SourceTree.Under(surface)
                    where Regex.IsMatch(SourceTree.WithoutComments(file.Text), @"\b(AppDbContext|Journal)\b(?! )")
                    select file.Path;
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void A_feature_is_sealed_and_has_one_public_method()
    {
        Features.ShouldNotBeEmpty();
        foreach (var feature in Features)
        {
            feature.IsSealed.ShouldBeTrue(feature.Name);
            PublicMethods(feature).ShouldBe(["HandleAsync"], feature.Name);
        }
    }

    [Fact]
    public void A_feature_commits_at_most_once()
    {
        var wrong = from file in SourceTree.Under("MotCua.Core")
                    let commits = Regex.Count(SourceTree.WithoutComments(file.Text), @"\.Commit(Filing|Once)?Async\(")
                    where commits > 1 && !file.Path.Contains("/Platform/")
                    select $"{file.Path} commits {commits} times";
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void A_feature_that_takes_the_journal_commits()
    {
        var wrong = from file in SourceTree.Under("MotCua.Core")
                    let text = SourceTree.WithoutComments(file.Text)
                    where text.Contains("journal.Start(", StringComparison.Ordinal)
                    where !Regex.IsMatch(text, @"\.Commit(Filing|Once)?Async\(")
                    select file.Path;
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Every_feature_has_a_test_class_of_its_name()
    {
        var tests = typeof(WritingTests).Assembly.GetTypes().Select(t => t.Name).ToHashSet();
        Features.Select(f => f.Name).Where(f => !tests.Contains($"{f}Tests")).ShouldBeEmpty();
    }

    [Fact]
    public void Constructors_take_at_most_four_things()
    {
        var wrong = from type in typeof(CoreServices).Assembly.GetTypes()
                    where type.IsPublic && (Features.Contains(type) || type.IsDefined(typeof(ServiceAttribute), false))
                    let count = type.GetConstructors().Max(c => c.GetParameters().Length)
                    where count > 4
                    select $"{type.Name} takes {count}";
        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Files_stay_readable() =>
        SourceTree.All.Where(f => f.Lines > 400).Select(f => $"{f.Path}: {f.Lines} lines").ShouldBeEmpty();

    private static IEnumerable<string> PublicMethods(Type type) => type
        .GetMethods(System.Reflection.BindingFlags.Public | System.Reflection.BindingFlags.Instance
            | System.Reflection.BindingFlags.DeclaredOnly)
        .Where(m => !m.IsSpecialName).Select(m => m.Name).Distinct();
}
