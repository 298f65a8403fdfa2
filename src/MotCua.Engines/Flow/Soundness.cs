namespace MotCua.Engines.Flow;

/// <summary>One reason why a process must not be published.</summary>
/// <param name="Code">Stable code, for example <c>sound.stuck</c>; the list is <see cref="FlowTexts.Codes"/>.</param>
/// <param name="ElementId">Id of the element concerned, when there is one.</param>
/// <param name="Line">Line in the XML counted from 1; 0 when unknown.</param>
/// <param name="MessageVi">What is wrong, in Vietnamese.</param>
/// <param name="MessageEn">What is wrong, in English.</param>
public sealed record SoundnessFinding(string Code, string? ElementId, int Line, string MessageVi, string MessageEn);

/// <summary>What the search found.</summary>
/// <param name="Findings">Empty when the process is sound.</param>
/// <param name="States">Different states the search met.</param>
/// <param name="Complete">False when the bound was met before every state was seen; then the answer is "not known to be sound".</param>
public sealed record SoundnessReport(IReadOnlyList<SoundnessFinding> Findings, int States, bool Complete)
{
    /// <summary>Every state was seen and nothing is wrong.</summary>
    public bool IsSound => Complete && Findings.Count == 0;
}

/// <summary>
/// Whether a process can go wrong by itself: a step that is never reached, a token that waits for ever, a state from
/// which the end cannot be reached, a gateway without a way out, a step open twice at once, an error nobody catches. The search runs the engine
/// over every state, with every answer to every condition. Conditions over the answers, the case and the channel alone
/// keep their answer through the whole run; all others may answer anew each time.
/// </summary>
public static class Soundness
{
    /// <summary>States searched before giving up, unless told otherwise.</summary>
    public const int DefaultBound = 20_000;

    /// <param name="definition">The process.</param>
    /// <param name="bound">Different states to search before giving up.</param>
    public static SoundnessReport Check(ProcessDefinition definition, int bound = DefaultBound) =>
        new SoundnessSearch(definition, bound).Run();
}
