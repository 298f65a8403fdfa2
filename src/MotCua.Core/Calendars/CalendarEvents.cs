using MotCua.Core.Platform;

namespace MotCua.Core.Calendars;

[EventType("calendar.published.v1")]
public sealed record CalendarPublished(Guid VersionId, int Number, DateOnly EffectiveFrom, int Days) : IJournalEvent;
