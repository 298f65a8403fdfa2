using MotCua.Core.Catalogue;
using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Core.People;
using MotCua.Core.Platform;

namespace MotCua.Core.Seeding;

/// <summary>A case that dossiers are made of: what its package and its process make of it.</summary>
internal sealed record SeedCase(
    PublishedProcedure Procedure, string CaseCode, Channel Channel, SeedAnswers Answers, SeedRoute Approved, SeedRoute? Refused)
{
    public ProcedureSheet Sheet => Procedure.Package.Sheet;

    /// <summary>Papers everybody must hand in.</summary>
    public IReadOnlyList<string> Papers { get; } =
        [.. Procedure.Package.Sheet.Documents.Where(d => d is { Required: true, Submit: "submit", When: null }).Select(d => d.Code)];
}

/// <summary>What a dossier of the seeded city begins with; its story follows from it and its random numbers.</summary>
/// <param name="Number">From 0, in the order of filing days of its desk.</param>
/// <param name="Random">Of this dossier alone, so that stories can be told in any order.</param>
internal sealed record SeedPlan(
    int Number, Random Random, SeedCase Case, Person Applicant, string AreaCode, UnitPlace Place, DateTimeOffset FiledAt, string Code, long Decision);
