using MotCua.Core.Platform;

namespace MotCua.Core.Organisation;

[EventType("organisation.loaded.v1")]
public sealed record OrganisationLoaded(int Areas, int Units, int Officers) : IJournalEvent;
