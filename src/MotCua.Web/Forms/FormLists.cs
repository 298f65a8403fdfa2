using MotCua.Core.Dossiers;
using MotCua.Core.Organisation;
using MotCua.Engines.Forms;
using MotCua.Engines.WorkingTime;
using MotCua.Web.Access;
using MotCua.Web.Components;

namespace MotCua.Web.Forms;

/// <summary>What fields of a form choose from that the form does not list.</summary>
/// <param name="Areas">Communes and wards of today.</param>
/// <param name="People">People the vault of the person knows: identity number and name.</param>
internal sealed record FormChoices(IReadOnlyList<SelectOption> Areas, IReadOnlyList<SelectOption> People);

/// <summary>Reads those lists, each only when a field asks for it.</summary>
public sealed class FormLists(AreaFinder areas, VaultPeople people, CurrentActor actor, TimeProvider clock)
{
    internal async Task<FormChoices> ForAsync(IReadOnlyList<FormField> fields, CancellationToken ct) => new(
        Any(fields, FieldKinds.Area) ? await AreasAsync(ct) : [],
        Any(fields, FieldKinds.Person) ? [.. (await people.OfAsync(actor, ct)).Select(p => new SelectOption(p.Id, p.Name))] : []);

    private async Task<IReadOnlyList<SelectOption>> AreasAsync(CancellationToken ct)
    {
        var found = await areas.FindAsync("", VietnamTime.DateOf(clock.GetUtcNow()), ct);
        return [.. found.Select(a => new SelectOption(a.Code, a.NameVi))];
    }

    private static bool Any(IEnumerable<FormField> fields, string kind) => fields.Any(f => f.Kind == kind || Any(f.Children, kind));
}
