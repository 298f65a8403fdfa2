namespace MotCua.Core.Platform;

/// <summary>
/// A business "no": a stable code and its arguments. The sentences live with the texts of the surfaces, in both
/// languages, under <c>refusal.&lt;code&gt;</c>.
/// </summary>
/// <param name="Code">Stable, kebab-case, never reused for another meaning.</param>
/// <param name="Args">Values for the sentence; never personal data.</param>
public sealed record Refusal(string Code, params IReadOnlyList<object> Args)
{
    /// <summary>Throws when there is a refusal; does nothing otherwise.</summary>
    public static void ThrowIf(Refusal? refusal)
    {
        if (refusal is not null)
            throw new RefusalException(refusal);
    }
}

/// <summary>Carries a <see cref="Refusal"/> to the edge of the process, where one filter per surface answers it.</summary>
public sealed class RefusalException(Refusal refusal) : Exception(refusal.Code)
{
    public Refusal Refusal { get; } = refusal;
}

/// <summary>What was asked for does not exist, or not for this actor. The edge answers 404 in both cases.</summary>
public sealed class NotFoundException(string what) : Exception($"{what} is not there for this actor.");

/// <summary>
/// The row changed since the person read it. The edge shows both versions; nothing merges by itself.
/// </summary>
public sealed class StaleException(int expected, int actual)
    : Exception($"Expected version {expected}, found {actual}.")
{
    public int Expected { get; } = expected;
    public int Actual { get; } = actual;
}
