using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Web.Access;
using MotCua.Web.Components;
using MotCua.Web.Localisation;

namespace MotCua.Office.Pages.Catalogue;

/// <summary>The steps of a linear process as a table. Rows are added, moved and deleted on the page; saving writes the process.</summary>
[RequirePermission(Permissions.CatalogueEdit)]
public sealed class StepsModel(DraftViews drafts, SaveProcedureDraft save, CurrentActor actor, Texts texts) : DraftPageModel(drafts, actor)
{
    private const int MostRows = 40;

    /// <summary>One row as it is typed.</summary>
    public sealed class Row
    {
        public string? Id { get; set; }
        public string? NameVi { get; set; }
        public string? NameEn { get; set; }
        public string? Role { get; set; }
        public string? Action { get; set; }
        public string? Limit { get; set; }
        public string? Unit { get; set; }
        public string? NowVi { get; set; }
        public string? NowEn { get; set; }
        public string? NextVi { get; set; }
        public string? NextEn { get; set; }
    }

    [BindProperty]
    public List<Row> Rows { get; set; } = [];

    [BindProperty(SupportsGet = true)]
    public bool Saved { get; set; }

    public bool IsLinear { get; private set; }

    /// <summary>The rows on the page are not saved.</summary>
    public bool Unsaved { get; private set; }

    /// <summary>Somebody saved the draft since the page was read.</summary>
    public bool Overtaken { get; private set; }

    public IReadOnlyList<PackageFinding> Findings =>
        [.. View.Findings.Where(f => f.File is PackageFiles.Process or PackageFiles.TextsVi or PackageFiles.TextsEn)];

    public IEnumerable<SelectOption> Roles => SheetWords.StepRoles.Select(r => new SelectOption(r, texts[$"catalogue.word.{r}"]));

    public IEnumerable<SelectOption> Actions => SheetWords.StepActions.Select(a => new SelectOption(a, texts[$"catalogue.word.{a}"]));

    public IEnumerable<SelectOption> Units => SheetWords.Units.Select(u => new SelectOption(u, texts[$"catalogue.unit.{u}"]));

    public override async Task RedisplayAsync(CancellationToken ct)
    {
        await base.RedisplayAsync(ct);
        var rows = StepTable.Of(View.Package);
        IsLinear = rows is not null;
        if (Rows.Count == 0)
            Rows = [.. (rows ?? []).Select(Typed)];
    }

    /// <param name="act">save, add, or up-N, down-N, delete-N with the number of the row, counted from 0.</param>
    public async Task<IActionResult> OnPostAsync(Guid id, string? act, CancellationToken ct)
    {
        Rows = [.. Rows.Take(MostRows)];
        await RedisplayAsync(ct);
        if (!IsLinear)
            return Page();
        if (act is not null and not "save")
            return Changed(act);
        return await SaveAsync(id, ct);
    }

    private async Task<IActionResult> SaveAsync(Guid id, CancellationToken ct)
    {
        try
        {
            await save.HandleAsync(new(id, Version, StepTable.Write(View.Package, [.. Rows.Select(Written)])), Actor, ct);
            return Redirect($"{View.Path}/steps?saved=true");
        }
        catch (StaleException)
        {
            Response.StatusCode = StatusCodes.Status409Conflict;
            (Overtaken, Unsaved) = (true, true);
            return Page();
        }
    }

    private IActionResult Changed(string act)
    {
        ModelState.Clear();
        Unsaved = true;
        var parts = act.Split('-');
        var index = parts.Length == 2 && int.TryParse(parts[1], out var at) && at >= 0 && at < Rows.Count ? at : -1;
        if (act == "add" && Rows.Count < MostRows)
            Rows.Add(new Row { Role = "specialist", Action = "other", Limit = "4", Unit = "working-hour" });
        else if (parts[0] == "delete" && index >= 0 && Rows.Count > 1)
            Rows.RemoveAt(index);
        else if (parts[0] == "up" && index > 0)
            (Rows[index - 1], Rows[index]) = (Rows[index], Rows[index - 1]);
        else if (parts[0] == "down" && index >= 0 && index < Rows.Count - 1)
            (Rows[index + 1], Rows[index]) = (Rows[index], Rows[index + 1]);
        return Page();
    }

    private static Row Typed(StepRow row)
    {
        var limit = Limits.Parse(row.Limit);
        return new Row
        {
            Id = row.Id, NameVi = row.Name.Vi, NameEn = row.Name.En, Role = row.Role, Action = row.Action,
            Limit = limit is null ? row.Limit : $"{limit.Value}", Unit = limit?.Unit ?? "working-hour",
            NowVi = row.Now.Vi, NowEn = row.Now.En, NextVi = row.Next.Vi, NextEn = row.Next.En,
        };
    }

    private static StepRow Written(Row row) => new(
        row.Id, Both(row.NameVi, row.NameEn), row.Role ?? "", row.Action ?? "", $"{row.Limit?.Trim()} {row.Unit}",
        Both(row.NowVi, row.NowEn), Both(row.NextVi, row.NextEn));

    private static Bilingual Both(string? vi, string? en) => new() { Vi = vi?.Trim() ?? "", En = en?.Trim() ?? "" };
}
