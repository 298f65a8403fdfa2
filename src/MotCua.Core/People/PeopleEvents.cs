using MotCua.Core.Platform;

namespace MotCua.Core.People;

[EventType("vault-item.added.v1")]
public sealed record VaultItemAdded(string ResultCode, Guid SourceDossierId, string FileSha256) : IJournalEvent;

/// <param name="ValidTo">Last day it is valid, Vietnam, inclusive.</param>
[EventType("vault-item.ended.v1")]
public sealed record VaultItemEnded(DateOnly ValidTo, Guid DossierId) : IJournalEvent;

[EventType("vault-item.replaced.v1")]
public sealed record VaultItemReplaced(Guid ById) : IJournalEvent;

[EventType("people.loaded.v1")]
public sealed record PeopleLoaded(int People, int Accounts) : IJournalEvent;

[EventType("account.added.v1")]
public sealed record AccountAdded(Guid OfficerId, Guid UnitId) : IJournalEvent;

[EventType("account.setup-renewed.v1")]
public sealed record AccountSetupRenewed(DateTimeOffset ExpiresAt) : IJournalEvent;

[EventType("account.password-set.v1")]
public sealed record AccountPasswordSet : IJournalEvent;

[EventType("account.disabled.v1")]
public sealed record AccountDisabled : IJournalEvent;

[EventType("account.enabled.v1")]
public sealed record AccountEnabled : IJournalEvent;

[EventType("account.sessions-ended.v1")]
public sealed record AccountSessionsEnded(int Sessions) : IJournalEvent;

[EventType("account.shortcuts-set.v1")]
public sealed record AccountShortcutsSet(bool Off) : IJournalEvent;

[EventType("role.granted.v1")]
public sealed record RoleGranted(
    Guid GrantId, Role Role, Guid UnitId, bool Subtree, DateOnly ValidFrom, DateOnly? ValidTo) : IJournalEvent;

[EventType("role.ended.v1")]
public sealed record RoleEnded(Guid GrantId, DateOnly ValidTo) : IJournalEvent;
