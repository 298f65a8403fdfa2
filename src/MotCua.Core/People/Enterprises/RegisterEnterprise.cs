using Microsoft.EntityFrameworkCore;
using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>
/// A one-stop officer who has seen the registration certificate opens an enterprise on the portal for its representative
/// (vi: mở tài khoản tổ chức).
/// </summary>
public sealed class RegisterEnterprise(AppDbContext db, Journal journal)
{
    private const int MostName = 200;

    /// <param name="RepresentativeNumber">Personal identification number of the representative, who has an account.</param>
    /// <param name="CertificateSeen">The officer compared name, code and representative with the certificate.</param>
    public sealed record Command(string Name, string TaxCode, string Address, string RepresentativeNumber, bool CertificateSeen);

    public async Task<Enterprise> HandleAsync(Command command, Actor actor, CancellationToken ct)
    {
        var number = command.RepresentativeNumber.Trim();
        var representative = await db.People.SingleOrDefaultAsync(p => p.CitizenId == number, ct);
        Refusal.ThrowIf(WhyNot(command, actor) ?? (representative is null ? new Refusal("enterprise-representative-unknown") : null));
        var taxCode = command.TaxCode.Trim();
        Refusal.ThrowIf(await db.Enterprises.AnyAsync(e => e.TaxCode == taxCode, ct) ? new Refusal("enterprise-there-already") : null);
        journal.Start(nameof(RegisterEnterprise), actor);
        var enterprise = new Enterprise
        {
            Id = Ids.New(journal.Now), Name = command.Name.Trim(), TaxCode = taxCode, Address = command.Address.Trim(),
            RepresentativeId = representative!.Id, RegisteredById = actor.OfficerId, RegisteredAt = journal.Now,
        };
        db.Enterprises.Add(enterprise);
        journal.Record(enterprise, new EnterpriseRegistered(representative.Id));
        await journal.CommitAsync(ct);
        return enterprise;
    }

    private static Refusal? WhyNot(Command command, Actor actor)
    {
        if (!actor.Has(Role.Receive))
            return new Refusal("needs-role-here", nameof(Role.Receive));
        if (command.Name.Trim().Length is 0 or > MostName)
            return new Refusal("enterprise-name-needed", MostName);
        if (!TaxCodes.IsOne(command.TaxCode.Trim()))
            return new Refusal("tax-code-invalid");
        return command.CertificateSeen ? null : new Refusal("enterprise-certificate-needed");
    }
}
