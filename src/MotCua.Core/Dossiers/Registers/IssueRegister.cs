using System.Globalization;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>
/// Takes out form 07 for a unit and a span of days (vi: Sổ theo dõi hồ sơ). What it lists is frozen, its hash is on the
/// record, and so is who took it out: it holds names and addresses.
/// </summary>
public sealed class IssueRegister(AppDbContext db, Journal journal, DossierRegisters registers)
{
    public const int MostDays = 366;
    public const int MostRows = 5000;

    /// <param name="FromOn">First day of reception, Vietnam, inclusive.</param>
    /// <param name="ToOn">Last day, inclusive.</param>
    public sealed record Command(Guid UnitId, DateOnly FromOn, DateOnly ToOn);

    public async Task<IssuedRegister> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var unit = await registers.UnitsOf(actor).SingleOrDefaultAsync(u => u.Id == command.UnitId, ct)
            ?? throw new NotFoundException("unit");
        Refusal.ThrowIf(WhyNot(command));
        var lines = await registers.LinesAsync(unit.Id, command.FromOn, command.ToOn, MostRows + 1, ct);
        Refusal.ThrowIf(lines.Count > MostRows ? new Refusal("register-too-long", $"{MostRows}") : null);
        journal.Start(nameof(IssueRegister), actor);
        var content = await ContentAsync(command, unit, lines, actor, ct);
        var register = new IssuedRegister
        {
            Id = Ids.New(journal.Now), UnitId = unit.Id, FromOn = command.FromOn, ToOn = command.ToOn, Number = content.Number,
            IssuedAt = journal.Now, IssuedById = actor.OfficerId, Rows = lines.Count, Content = content.Write(),
        };
        db.IssuedRegisters.Add(register);
        journal.Record(register, new RegisterIssued(
            unit.Id, command.FromOn, command.ToOn, register.Number, lines.Count, FormProof.HashOf(register.Content)));
        await journal.CommitAsync(ct);
        return register;
    }

    private static Refusal? WhyNot(Command command)
    {
        if (command.FromOn.Year < 2000 || command.ToOn.Year > 2999 || command.ToOn < command.FromOn)
            return new Refusal("register-days");
        return command.ToOn.DayNumber - command.FromOn.DayNumber >= MostDays ? new Refusal("register-days") : null;
    }

    private async Task<RegisterContent> ContentAsync(
        Command command, Unit unit, IReadOnlyList<RegisterLine> lines, Actor actor, CancellationToken ct)
    {
        var parent = await db.Units.AsNoTracking().SingleOrDefaultAsync(u => u.Id == unit.ParentId, ct);
        var officer = await db.Officers.AsNoTracking().SingleOrDefaultAsync(o => o.Id == actor.OfficerId, ct);
        var year = VietnamTime.DateOf(journal.Now).Year;
        var number = await Numbering.TakeAsync(db, $"register:{unit.Identifier}:{year}", 1, ct);
        return new RegisterContent
        {
            Number = string.Create(CultureInfo.InvariantCulture, $"{number:00}/{year}/{unit.Identifier}"), Agency = unit.NameVi,
            ParentAgency = parent?.NameVi ?? "", Place = await db.PlaceOfAsync(unit, ct), FromOn = command.FromOn,
            ToOn = command.ToOn, IssuedAt = journal.Now, OfficerName = officer?.FullName ?? "",
            OfficerTitle = officer?.TitleVi ?? "", Lines = lines,
        };
    }
}

internal sealed class IssuedRegisterConfiguration : IEntityTypeConfiguration<IssuedRegister>
{
    public void Configure(Microsoft.EntityFrameworkCore.Metadata.Builders.EntityTypeBuilder<IssuedRegister> e) =>
        e.HasIndex(r => new { r.UnitId, r.IssuedAt });
}
