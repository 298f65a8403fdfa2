using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>The three things a page can do with the papers of a draft.</summary>
[Service]
public sealed class DraftFiles(AttachDraftFile attach, RemoveDraftFile remove, UseVaultItem useVault)
{
    public AttachDraftFile Attach { get; } = attach;
    public RemoveDraftFile Remove { get; } = remove;
    public UseVaultItem UseVault { get; } = useVault;
}
