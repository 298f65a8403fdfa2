namespace MotCua.Tck;

/// <summary>
/// What the given models must do: for each input, the numbers of the tasks done, sorted. A task done twice counts
/// twice; "stop" means that a gateway has no way out.
/// </summary>
internal static class Expectations
{
    private static readonly Dictionary<string, string> ByModel = new()
    {
        ["Lanes"] = "*:123",
        ["Participant"] = "*:1",
        ["SequenceFlow"] = "*:1",
        ["SequenceFlow_Conditional"] = ":2 a:12 b:2 ab:12 c:2 abc:12",
        ["SequenceFlow_ConditionalDefault"] = ":2 a:1 b:2 ab:1 c:2 abc:1",
        ["SequenceFlow_ConditionalDefault_Normal"] = ":23 a:13 b:23 ab:13 c:23 abc:13",
        ["ComplexGateway"] = ":stop a:14 b:24 c:34 ab:124 ac:134 bc:234 abc:1234",
        ["EventBasedGateway_Signals"] = "*:124",
        ["EventBasedGateway_Timer"] = "*:2",
        ["ExclusiveDiverging_InclusiveConverging"] = ":stop a:13 b:23 ab:13 c:stop",
        ["ExclusiveGateway"] = ":stop a:13 b:23 ab:13 c:stop",
        ["ExclusiveGatewayMixed"] = ":stop a:245 b:135 ab:135 c:stop",
        ["ExclusiveGateway_Default"] = ":34 a:14 b:24 ab:14 c:34",
        ["InclusiveDiverging_ExclusiveConverging"] = ":stop a:13 b:23 ab:1233 c:stop",
        ["InclusiveGateway"] = ":stop a:13 b:23 ab:123 c:stop",
        ["InclusiveGateway_Default"] = ":34 a:14 b:24 ab:124 c:34",
        ["ParallelDiverging_ExclusiveConverging"] = "*:1233",
        ["ParallelDiverging_InclusiveConverging"] = "*:123",
        ["ParallelGateway"] = "*:123",
        ["ParallelGateway_TrueParallelism"] = "*:12",
    };

    /// <summary>What a model must log for an input; null when the model or the input is not one of the given.</summary>
    public static string? Of(string model, string input)
    {
        if (!ByModel.TryGetValue(model, out var cases)) return null;
        var found = cases.Split(' ').Select(c => c.Split(':')).FirstOrDefault(c => c[0] == input || c[0] == "*");
        return found?[1];
    }
}
