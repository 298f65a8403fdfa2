namespace MotCua.Core.Notifications;

/// <summary>A message did not get through.</summary>
/// <param name="code">Stable code of the trouble; never personal.</param>
/// <param name="forGood">The other side will not take it later either.</param>
public sealed class DeliveryException(string code, bool forGood, Exception? inner = null) : Exception(code, inner)
{
    public string Code { get; } = code;
    public bool IsForGood { get; } = forGood;
}
