using System.Buffers.Binary;
using System.Globalization;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using MotCua.Core.Platform;

namespace MotCua.Core.Documents;

/// <summary>What the scanner says of one file.</summary>
/// <param name="Found">Name of the malicious code; null for none.</param>
public readonly record struct ScanAnswer(bool IsClean, string? Found);

/// <summary>The scanner cannot be reached, does not answer in time, or answers something else.</summary>
public sealed class ScannerException(string message, Exception? inner = null) : Exception(message, inner);

/// <summary>
/// Speaks to a clamd over its socket (VERSION, INSTREAM): the bytes are sent, nothing needs to lie where the scanner can read.
/// </summary>
[Service(ServiceLifetime.Singleton)]
public sealed class Clamd(CoreSettings settings)
{
    private const int Chunk = 64 * 1024;
    private const int LongestAnswer = 4096;
    private const string UnixPrefix = "unix:";
    private readonly VirusScanSettings scan = settings.VirusScan;

    public bool IsOn => scan.IsOn;

    /// <summary>Whether signatures made at an instant are fresh enough to judge by; those of unknown age are not.</summary>
    public bool Trusts(DateTimeOffset? madeAt, DateTimeOffset now) => madeAt >= now.AddDays(-scan.MaxSignatureDays);

    /// <summary>When its signatures were made; null when it does not say.</summary>
    /// <exception cref="ScannerException">It cannot be reached.</exception>
    public Task<DateTimeOffset?> SignaturesAtAsync(CancellationToken ct) => TalkAsync(async (stream, token) =>
    {
        await stream.WriteAsync("zVERSION\0"u8.ToArray(), token);
        return SignaturesOf(await AnswerAsync(stream, token)) ?? NewestFile();
    }, ct);

    /// <exception cref="ScannerException">It cannot be reached or does not finish.</exception>
    public Task<ScanAnswer> ScanAsync(Stream content, CancellationToken ct) => TalkAsync(async (stream, token) =>
    {
        await stream.WriteAsync("zINSTREAM\0"u8.ToArray(), token);
        var buffer = new byte[Chunk + 4];
        for (int read; (read = await content.ReadAsync(buffer.AsMemory(4), token)) > 0;)
        {
            BinaryPrimitives.WriteInt32BigEndian(buffer, read);
            await stream.WriteAsync(buffer.AsMemory(0, read + 4), token);
        }
        await stream.WriteAsync(new byte[4], token);
        return Read(await AnswerAsync(stream, token));
    }, ct);

    /// <summary>From <c>ClamAV 1.4.6/27500/Tue Mar  3 08:00:00 2026</c>, UTC; null without a date.</summary>
    public static DateTimeOffset? SignaturesOf(string version)
    {
        var parts = version.Split('/');
        return parts.Length == 3 && DateTimeOffset.TryParseExact(
            parts[2].Trim(), ["ddd MMM d HH:mm:ss yyyy", "ddd MMM  d HH:mm:ss yyyy"], CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal, out var at) ? at : null;
    }

    private static ScanAnswer Read(string answer)
    {
        const string Start = "stream: ", Found = " FOUND";
        if (answer == "stream: OK")
            return new ScanAnswer(true, null);
        if (answer.StartsWith(Start, StringComparison.Ordinal) && answer.EndsWith(Found, StringComparison.Ordinal))
            return new ScanAnswer(false, answer[Start.Length..^Found.Length]);
        throw new ScannerException("The scanner did not judge the file.");
    }

    /// <summary>A scanner with signatures of one's own only tells no date; the files themselves do.</summary>
    private DateTimeOffset? NewestFile()
    {
        var newest = scan.DatabaseFolder is { } folder && Directory.Exists(folder)
            ? Directory.EnumerateFiles(folder).Select(File.GetLastWriteTimeUtc).DefaultIfEmpty().Max()
            : default;
        return newest == default ? null : new DateTimeOffset(newest);
    }

    private async Task<T> TalkAsync<T>(Func<Stream, CancellationToken, Task<T>> talk, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(TimeSpan.FromSeconds(scan.TimeoutSeconds));
        try
        {
            await using var stream = await ConnectAsync(limit.Token);
            return await talk(stream, limit.Token);
        }
        catch (Exception e) when (e is SocketException or IOException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            throw new ScannerException("The scanner cannot be reached.", e);
        }
    }

    private async Task<NetworkStream> ConnectAsync(CancellationToken ct)
    {
        var address = scan.Address ?? throw new InvalidOperationException("No scanner is configured.");
        if (address.StartsWith(UnixPrefix, StringComparison.Ordinal))
        {
            var local = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            await local.ConnectAsync(new UnixDomainSocketEndPoint(address[UnixPrefix.Length..]), ct);
            return new NetworkStream(local, ownsSocket: true);
        }
        var split = address.LastIndexOf(':');
        var remote = new Socket(SocketType.Stream, ProtocolType.Tcp);
        await remote.ConnectAsync(address[..split], int.Parse(address[(split + 1)..], CultureInfo.InvariantCulture), ct);
        return new NetworkStream(remote, ownsSocket: true);
    }

    private static async Task<string> AnswerAsync(Stream stream, CancellationToken ct)
    {
        var buffer = new byte[LongestAnswer];
        var length = await stream.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, ct);
        return Encoding.UTF8.GetString(buffer, 0, length).TrimEnd('\0', '\n');
    }
}
