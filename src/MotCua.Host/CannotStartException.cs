namespace MotCua.Host;

/// <summary>The host is configured in a way it must not run in; the message is one sentence for whoever starts it.</summary>
internal sealed class CannotStartException(string message) : Exception(message);
