namespace MotCua.Web.Filters;

/// <summary>
/// A page that can show itself again after a refused form: it loads what its GET loads, and what the person typed stays
/// in the fields. A page without it answers a refusal with a page of its own.
/// </summary>
public interface IRedisplay
{
    Task RedisplayAsync(CancellationToken ct);
}
