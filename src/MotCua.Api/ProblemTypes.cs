using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Localisation;

namespace MotCua.Api;

/// <summary>The catalogue behind the <c>type</c> of every problem: what a code means, in both languages.</summary>
internal static class ProblemTypes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/problems/{code}", Describe)
        .WithMetadata(new RequirePermissionAttribute(Permissions.Public))
        .WithName("describeProblem").WithSummary("What the type of a problem means, in Vietnamese and English.");

    private static Results<Ok<ProblemType>, NotFound> Describe(string code, Texts texts)
    {
        string[] keys = [$"refusal.{code}", $"problem.{code}"];
        return keys.FirstOrDefault(texts.Has) is { } key
            ? TypedResults.Ok(new ProblemType(code, texts.In(Texts.Vietnamese, key), texts.In(Texts.English, key)))
            : TypedResults.NotFound();
    }

    /// <summary>Sentences as written, with <c>{0}</c> where a value is put in.</summary>
    internal sealed record ProblemType(string Code, string TitleVi, string TitleEn);
}
