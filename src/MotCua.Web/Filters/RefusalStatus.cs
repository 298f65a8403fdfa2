using System.Collections.Frozen;
using Microsoft.AspNetCore.Http;
using MotCua.Core.Platform;

namespace MotCua.Web.Filters;

/// <summary>
/// HTTP status of a refusal: 422 when what was sent cannot be right, whoever sends it and whenever; 409 when it does not
/// fit the state of things now.
/// </summary>
public static class RefusalStatus
{
    private static readonly string[] Endings =
        ["-needed", "-empty", "-invalid", "-incomplete", "-unknown", "-missing", "-too-large", "-damaged", "-undecided"];

    private static readonly FrozenSet<string> Input = FrozenSet.Create(
        "file-type-not-accepted", "file-name-differs", "file-two-kinds", "file-blank", "file-infected", "too-many-files", "pdf-active-content", "time-in-future", "not-eligible", "sign-in-failed",
        "password-too-short", "password-too-long", "password-easy", "role-ends-before-start");

    public static int Of(Refusal refusal) => IsAboutInput(refusal.Code)
        ? StatusCodes.Status422UnprocessableEntity
        : StatusCodes.Status409Conflict;

    private static bool IsAboutInput(string code) =>
        Input.Contains(code) || Endings.Any(e => code.EndsWith(e, StringComparison.Ordinal));
}
