using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.People;

public sealed class RegisterEnterpriseTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    private static readonly RegisterEnterprise.Command Shop = new("Công ty Mẫu", "0101234565", "1 phố Huế", "001194000001", true);

    [Fact]
    public async Task The_representative_acts_for_it_without_a_mandate()
    {
        var enterprise = await RegisterAsync(Shop);
        (await core.ActorAsync(SampleUsers.Citizen)).Enterprises.ShouldContain(enterprise.Id);
        await Refused.WithAsync("enterprise-there-already", () => RegisterAsync(Shop));
    }

    [Fact]
    public async Task The_officer_compares_before_opening_it()
    {
        await Refused.WithAsync("enterprise-certificate-needed", () => RegisterAsync(Shop with { CertificateSeen = false }));
        await Refused.WithAsync("enterprise-name-needed", () => RegisterAsync(Shop with { Name = " " }));
        await Refused.WithAsync("enterprise-representative-unknown", () => RegisterAsync(Shop with { TaxCode = "0107770001", RepresentativeNumber = "000000000000" }));
        await Refused.WithAsync("needs-role-here", () => RegisterAsync(Shop, SampleUsers.Specialist));
    }

    [Theory]
    [InlineData("0101234565", true)]
    [InlineData("0101234565-001", true)]
    [InlineData("001156000003", true)]
    [InlineData("0101234566", false)]
    [InlineData("0101234565-1", false)]
    [InlineData("010123456", false)]
    [InlineData("01O1234565", false)]
    [InlineData("", false)]
    public void A_tax_code_checks_itself(string code, bool isOne) => TaxCodes.IsOne(code).ShouldBe(isOne);

    private Task<Enterprise> RegisterAsync(RegisterEnterprise.Command command, string user = SampleUsers.Receiver) =>
        new Desk(core.Services).ActAsync(user, (RegisterEnterprise f, Actor a) => f.HandleAsync(command, a, default));
}
