using MotCua.Core.Platform;

namespace MotCua.Core.People;

[EventType("vault-item.added.v1")]
public sealed record VaultItemAdded(string ResultCode, Guid SourceDossierId, string FileSha256) : IJournalEvent;

[EventType("people.loaded.v1")]
public sealed record PeopleLoaded(int People, int Accounts) : IJournalEvent;
