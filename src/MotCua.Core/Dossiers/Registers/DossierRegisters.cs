using Microsoft.EntityFrameworkCore;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>The registers of units: which an actor may take out and read again.</summary>
[Service]
public sealed class DossierRegisters(AppDbContext db)
{
    /// <summary>Units whose registers the actor may take out: those of the grants, and the subtrees watched.</summary>
    public IQueryable<Unit> UnitsOf(Actor actor)
    {
        var units = actor.UnitsWith(Role.Receive, Role.Head, Role.Sign, Role.Clerk);
        var subtrees = DossierAccess.SubtreeUnits(actor, db);
        return db.Units.AsNoTracking().Where(u => units.Contains(u.Id) || subtrees.Contains(u.Id));
    }

    /// <summary>The dossiers a unit received at its desk or resolves, received on the days, oldest first.</summary>
    /// <param name="most">No more than so many.</param>
    public async Task<IReadOnlyList<RegisterLine>> LinesAsync(
        Guid unitId, DateOnly fromOn, DateOnly toOn, int most, CancellationToken ct)
    {
        var (from, to) = (VietnamTime.StartOfDay(fromOn), VietnamTime.StartOfDay(toOn.AddDays(1)));
        var rows = await (
            from d in db.Dossiers.AsNoTracking()
            where (d.ReceivingUnitId == unitId || d.ResolvingUnitId == unitId) && d.ReceivedAt >= @from && d.ReceivedAt < to
            join v in db.ProcedureVersions on d.ProcedureVersionId equals v.Id
            join u in db.Units on d.ResolvingUnitId equals u.Id
            orderby d.ReceivedAt, d.Code
            select new
            {
                d.Code, v.NameVi, d.ApplicantName, d.ApplicantAddress, d.ApplicantPhone, Resolver = u.NameVi, d.ReceivedAt,
                d.CurrentDueAt, d.ReturnedAt, d.ReturnMethod, d.Status,
            }).Take(most).ToListAsync(ct);
        return [.. rows.Select((r, i) => new RegisterLine(
            i + 1, r.Code, r.NameVi, 1, r.ApplicantName, r.ApplicantAddress, r.ApplicantPhone, r.Resolver, r.ReceivedAt!.Value,
            r.CurrentDueAt, r.ReturnedAt, r.ReturnMethod, r.Status))];
    }

    /// <summary>The newest registers of the actor's units, without their lines.</summary>
    public async Task<IReadOnlyList<IssuedRegister>> NewestAsync(Actor actor, int most, CancellationToken ct) => await Visible(actor)
        .OrderByDescending(r => r.IssuedAt).Take(most)
        .Select(r => new IssuedRegister
        {
            Id = r.Id, UnitId = r.UnitId, FromOn = r.FromOn, ToOn = r.ToOn, Number = r.Number, IssuedAt = r.IssuedAt, Rows = r.Rows,
        }).ToListAsync(ct);

    /// <exception cref="NotFoundException">It does not exist or is not for this actor.</exception>
    public async Task<IssuedRegister> FindAsync(Guid id, Actor actor, CancellationToken ct) =>
        await Visible(actor).SingleOrDefaultAsync(r => r.Id == id, ct) ?? throw new NotFoundException("register");

    /// <summary>Ids of the dossiers in an issued register.</summary>
    public async Task<IReadOnlyList<Guid>> DossiersOfAsync(IssuedRegister register, CancellationToken ct)
    {
        var codes = RegisterContent.Read(register.Content).Lines.Select(l => l.Code).ToList();
        return await db.Dossiers.Where(d => codes.Contains(d.Code)).Select(d => d.Id).ToListAsync(ct);
    }

    private IQueryable<IssuedRegister> Visible(Actor actor) =>
        db.IssuedRegisters.AsNoTracking().Where(r => UnitsOf(actor).Any(u => u.Id == r.UnitId));
}
