using System.Security.Cryptography.X509Certificates;
using System.Text;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.People;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.People;

public sealed class RegisterSigningTokenTests(CoreFixture core) : IClassFixture<CoreFixture>
{
    [Fact]
    public async Task The_key_is_kept_so_that_only_the_pin_opens_it_and_takes_the_place_of_the_one_before()
    {
        var first = await RegisterAsync(SampleAuthority.KeyFile(SampleAuthority.LeaderName));
        var second = await RegisterAsync(SampleAuthority.KeyFile(SampleAuthority.LeaderName));
        var kept = await core.ReadAsync(db => db.SigningTokens.Where(t => t.OfficerId == first.OfficerId && t.RevokedAt == null).ToListAsync());
        kept.ShouldHaveSingleItem().Id.ShouldBe(second.Id);
        var marks = await core.ReadAsync(db => db.JournalEntries.Where(e => e.StreamId == first.Id).OrderBy(e => e.Sequence).Select(e => e.Type).ToListAsync());
        marks.ShouldBe(["signing-token.registered.v1", "signing-token.revoked.v1"]);
        kept[0].Issuer.ShouldBe("Gốc chữ ký số thử nghiệm");
        using var opened = SigningIdentity.Open(kept[0].KeyStore, SampleAuthority.Pin);
        opened.Thumbprint.ShouldBe(kept[0].Thumbprint);
        Should.Throw<RefusalException>(() => SigningIdentity.Open(kept[0].KeyStore, "12345678"));
    }

    [Fact]
    public Task A_short_pin_is_refused() => RefusedAsync("signing-pin-short", SampleAuthority.KeyFile(SampleAuthority.LeaderName, pin: "1234"), "1234");

    [Fact]
    public Task Another_pin_is_refused() => RefusedAsync("signing-file-unreadable", SampleAuthority.KeyFile(SampleAuthority.LeaderName), "12345678");

    [Fact]
    public Task What_is_no_key_file_is_refused() => RefusedAsync("signing-file-unreadable", Encoding.UTF8.GetBytes("khóa"));

    [Fact]
    public Task A_certificate_without_its_key_is_refused()
    {
        using var identity = SigningIdentity.Open(SampleAuthority.KeyFile(SampleAuthority.LeaderName), SampleAuthority.Pin);
        using var alone = X509CertificateLoader.LoadCertificate(identity.Certificate.RawData);
        return RefusedAsync("signing-file-without-key", alone.Export(X509ContentType.Pkcs12, SampleAuthority.Pin));
    }

    [Fact]
    public Task Somebody_elses_is_refused() => RefusedAsync("certificate-other-person", SampleAuthority.KeyFile("Nguyễn Hữu Dũng"));

    [Fact]
    public Task One_for_another_use_is_refused() =>
        RefusedAsync("certificate-not-for-signing", SampleAuthority.KeyFile(SampleAuthority.LeaderName, usage: X509KeyUsageFlags.KeyEncipherment));

    [Fact]
    public Task One_that_has_run_out_is_refused() =>
        RefusedAsync("certificate-expired", SampleAuthority.KeyFile(SampleAuthority.LeaderName, days: -1));

    [Fact]
    public Task One_from_a_stranger_is_refused() =>
        RefusedAsync("certificate-foreign", SampleAuthority.KeyFile(SampleAuthority.LeaderName, trusted: false));

    [Fact]
    public Task Who_does_not_sign_has_none() => Refused.AsAbsentAsync(() =>
        RegisterAsync(SampleAuthority.KeyFile("Ai đó"), user: SampleUsers.Specialist));

    private Task RefusedAsync(string code, byte[] file, string pin = SampleAuthority.Pin) =>
        Refused.WithAsync(code, () => RegisterAsync(file, pin));

    private async Task<SigningToken> RegisterAsync(byte[] file, string pin = SampleAuthority.Pin, string user = SampleUsers.Leader)
    {
        var actor = await core.ActorAsync(user);
        return await core.RunAsync((RegisterSigningToken f) => f.HandleAsync(new(file, pin), actor, default));
    }
}
