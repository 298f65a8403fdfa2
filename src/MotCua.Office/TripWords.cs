using MotCua.Core.Dossiers;
using MotCua.Web.Components;
using MotCua.Web.Localisation;

namespace MotCua.Office;

/// <summary>How visits, calls and requests to complete are said on officers' pages.</summary>
internal static class TripWords
{
    public static IReadOnlyList<SelectOption> Kinds(Texts texts) => [Option(texts, TripKind.Visit), Option(texts, TripKind.Call)];

    public static IReadOnlyList<SelectOption> All<T>(Texts texts) where T : struct, Enum => [.. Enum.GetValues<T>().Select(v => Option(texts, v))];

    public static string Of<T>(Texts texts, T value) where T : struct, Enum =>
        texts[$"{typeof(T).Name.ToLowerInvariant()}.{value.ToString().ToLowerInvariant()}"];

    private static SelectOption Option<T>(Texts texts, T value) where T : struct, Enum => new(value.ToString(), Of(texts, value));
}
