namespace MotCua.Web;

/// <summary>What the refusal page shows: the code whose words stand in the texts as <c>refusal.CODE</c>, and where to go back.</summary>
public sealed record RefusalView(string Code, object?[] Args, string? Back, bool IsOffice);
