using Microsoft.Extensions.Time.Testing;
using MotCua.Core;
using MotCua.Core.Documents;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Documents;

/// <summary>The checks of an upload by themselves, at the time of the sample world.</summary>
internal static class Inspector
{
    /// <param name="trustFolder">Certificates of trusted authorities.</param>
    public static FileFinding Inspect(byte[] content, UploadRules rules, string? trustFolder = null)
    {
        var path = Path.Combine(TestEngine.Folder, Guid.NewGuid().ToString("N"));
        File.WriteAllBytes(path, content);
        var settings = new CoreSettings { Signatures = new SignatureSettings { TrustFolder = trustFolder } };
        return new FileInspection(new SignerTrust(settings, new FakeTimeProvider(SampleWorld.Now)), settings).Inspect(path, rules);
    }
}
