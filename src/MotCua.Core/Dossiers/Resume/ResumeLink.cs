using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Lets the owner of a draft go on with it on another device without signing in there (vi: tiếp tục trên thiết bị khác). Who
/// comes by it may fill in and attach files, but not send, and sees nothing else of the owner.
/// </summary>
public sealed class ResumeLink : CodedLink
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(15);

    public Guid DraftId { get; set; }
    public Guid PersonId { get; set; }
    public DateTimeOffset MadeAt { get; set; }
    public override string StreamKind => "resume-link";
}
