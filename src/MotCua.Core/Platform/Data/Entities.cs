namespace MotCua.Core.Platform;

/// <summary>A row that people change: a stale write is refused through this number.</summary>
public interface IVersioned
{
    /// <summary>Starts at 1 and grows by one with every commit that changes the row.</summary>
    int Version { get; set; }
}

/// <summary>An aggregate whose facts form one hash chain in the journal.</summary>
public interface IJournaled
{
    Guid Id { get; }

    /// <summary>What kind of chain it is, e.g. <c>dossier</c>. Stable: it enters the hash.</summary>
    string StreamKind { get; }
}

/// <summary>A row whose key is the hash of what it names: whoever writes one writes the same.</summary>
public interface IContentNamed;

/// <summary>How something reached the one-stop. The numbers are those of the national exchange (KenhThucHien).</summary>
public enum Channel
{
    /// <summary>At a counter (vi: trực tiếp).</summary>
    Direct = 1,

    /// <summary>Through the portal (vi: trực tuyến).</summary>
    Online = 2,

    /// <summary>By public post (vi: bưu chính công ích).</summary>
    Post = 3,
}

/// <summary>A journaled aggregate whose state is nothing but the fold of its facts.</summary>
public interface IFolded : IJournaled
{
    /// <summary>Brings one fact into the state; called once when it is recorded and again when folding.</summary>
    void Apply(IJournalEvent e, FactContext context);
}

/// <summary>Who said a fact and when, as the entry keeps it.</summary>
public readonly record struct FactContext(DateTimeOffset At, Guid? ActorId, Guid? UnitId);
