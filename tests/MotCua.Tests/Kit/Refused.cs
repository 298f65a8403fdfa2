using MotCua.Core.Platform;

namespace MotCua.Tests.Kit;

/// <summary>Expects a business "no".</summary>
public static class Refused
{
    /// <summary>The act is refused with this code.</summary>
    public static async Task WithAsync(string code, Func<Task> act) =>
        (await Should.ThrowAsync<RefusalException>(act)).Refusal.Code.ShouldBe(code);

    /// <summary>For this actor the thing is not there.</summary>
    public static Task AsAbsentAsync(Func<Task> act) => Should.ThrowAsync<NotFoundException>(act);
}
