using MotCua.Core;
using MotCua.Core.Documents;

namespace MotCua.Tests.Core.Documents;

public sealed class ClamdTests
{
    [Theory]
    [InlineData("ClamAV 1.4.6/27500/Tue Mar  3 08:00:00 2026", 3)]
    [InlineData("ClamAV 1.4.6/27500/Thu Mar 12 08:00:00 2026", 12)]
    public void The_date_of_the_signatures_is_read(string version, int day) =>
        Clamd.SignaturesOf(version).ShouldBe(new DateTimeOffset(2026, 3, day, 8, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("ClamAV 1.4.6")]
    [InlineData("ClamAV 1.4.6/0/")]
    [InlineData("")]
    public void Without_a_date_the_age_is_unknown_and_not_trusted(string version)
    {
        Clamd.SignaturesOf(version).ShouldBeNull();
        new Clamd(new CoreSettings()).Trusts(null, DateTimeOffset.UnixEpoch).ShouldBeFalse();
    }

    [Theory]
    [InlineData("127.0.0.1:1")]
    [InlineData("unix:/nowhere/s")]
    public async Task A_scanner_that_is_not_there_is_said(string address)
    {
        var clamd = new Clamd(new CoreSettings { VirusScan = new VirusScanSettings { Address = address } });
        await Should.ThrowAsync<ScannerException>(() => clamd.SignaturesAtAsync(default));
        await Should.ThrowAsync<ScannerException>(() => clamd.ScanAsync(new MemoryStream([1]), default));
    }
}
