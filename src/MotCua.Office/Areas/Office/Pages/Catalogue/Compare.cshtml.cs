using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Web.Access;

namespace MotCua.Office.Pages.Catalogue;

/// <summary>A draft against the version published last: in plain terms, then line by line.</summary>
[RequirePermission(Permissions.CatalogueEdit)]
public sealed class CompareModel(DraftViews drafts, CurrentActor actor) : DraftPageModel(drafts, actor)
{
    public PackageComparison Comparison { get; private set; } = new([], []);

    public override async Task RedisplayAsync(CancellationToken ct)
    {
        await base.RedisplayAsync(ct);
        var published = View.Published is { } version ? PackageContent.Read(version.Content) : null;
        Comparison = PackageComparison.Of(published, View.Package);
    }
}
