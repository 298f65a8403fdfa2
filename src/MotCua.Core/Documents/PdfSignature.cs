using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using UglyToad.PdfPig.Tokens;
using UglyToad.PdfPig.Util;

namespace MotCua.Core.Documents;

/// <summary>A signature of a PDF as read: whether the bytes it covers are unchanged, and whose certificate it carries.</summary>
/// <param name="IsIntact">The signed bytes are in the file as they were signed.</param>
/// <param name="CoversAll">Nothing was added behind the signed part.</param>
/// <param name="Others">Certificates that came along, to find the way to an authority.</param>
internal sealed record PdfSignature(
    bool IsIntact, bool CoversAll, X509Certificate2? Signer, X509Certificate2Collection Others, DateTimeOffset? SignedAt)
{
    private const int LongestContents = 1024 * 1024;

    /// <summary>Whether a dictionary is a signature of a person, not a time stamp and not the form field around it.</summary>
    public static bool Is(DictionaryToken dictionary) => dictionary.Data.ContainsKey("ByteRange")
        && dictionary.Data.ContainsKey("Contents") && !IsName(dictionary, "Type", "DocTimeStamp");

    public static IReadOnlyList<PdfSignature> Read(string path, IReadOnlyList<DictionaryToken> dictionaries)
    {
        if (dictionaries.Count == 0)
            return [];
        var file = File.ReadAllBytes(path);
        var ends = dictionaries.Select(d => EndOf(d, file)).ToList();
        var last = ends.Max();
        return [.. dictionaries.Select(d => Read(file, d, last))];
    }

    private static PdfSignature Read(byte[] file, DictionaryToken dictionary, int last)
    {
        try
        {
            var signed = SignedBytes(file, dictionary);
            var cms = new SignedCms(new ContentInfo(signed), detached: true);
            cms.Decode(BytesOf(dictionary.Data["Contents"]));
            var (signer, others) = (cms.SignerInfos.Count == 1 ? cms.SignerInfos[0] : null, cms.Certificates);
            return new PdfSignature(signer is not null && Holds(signer), IsOnlyBlank(file, last), signer?.Certificate, others, TimeOf(signer) ?? TimeOf(dictionary));
        }
        catch (Exception e) when (e is CryptographicException or InvalidDataException)
        {
            return new PdfSignature(false, false, null, [], null);
        }
    }

    private static bool Holds(SignerInfo signer)
    {
        try
        {
            signer.CheckSignature(verifySignatureOnly: true);
            return signer.Certificate is not null;
        }
        catch (CryptographicException)
        {
            return false;
        }
    }

    private static DateTimeOffset? TimeOf(SignerInfo? signer)
    {
        var value = signer?.SignedAttributes.Cast<CryptographicAttributeObject>().SelectMany(a => a.Values.Cast<AsnEncodedData>())
            .OfType<Pkcs9SigningTime>().FirstOrDefault();
        return value is null ? null : new DateTimeOffset(DateTime.SpecifyKind(value.SigningTime, DateTimeKind.Utc));
    }

    /// <summary>Where PAdES says it: in the dictionary, as <c>D:20261124082500+07'00'</c>.</summary>
    private static DateTimeOffset? TimeOf(DictionaryToken dictionary) =>
        dictionary.Data.TryGetValue("M", out var token) && token is StringToken { Data: var text }
            && DateFormatHelper.TryParseDateTimeOffset(text, out var at) ? at.ToUniversalTime() : null;

    /// <summary>
    /// Everything but the signature itself. The hole in the middle must be exactly the signature's own text: otherwise
    /// something unsigned could be shown from there.
    /// </summary>
    private static byte[] SignedBytes(byte[] file, DictionaryToken dictionary)
    {
        var range = RangeOf(dictionary);
        if (range is not [0, var before, var from, var length] || before < 0 || length < 0 || from < before || EndOf(dictionary, file) > file.Length)
            throw new InvalidDataException("A byte range outside the file.");
        var hole = System.Text.Encoding.Latin1.GetString(file, before, from - before).Trim();
        if (!hole.StartsWith('<') || !hole.EndsWith('>') || !hole[1..^1].All(c => char.IsAsciiHexDigit(c) || char.IsWhiteSpace(c)))
            throw new InvalidDataException("A byte range that leaves out more than the signature.");
        return [.. file.AsSpan(0, before), .. file.AsSpan(from, length)];
    }

    private static int EndOf(DictionaryToken dictionary, byte[] file) =>
        RangeOf(dictionary) is [_, _, var from, var length] && from >= 0 && length >= 0 && (long)from + length <= file.Length ? from + length : int.MaxValue;

    private static int[] RangeOf(DictionaryToken dictionary) =>
        dictionary.Data["ByteRange"] is ArrayToken array && array.Data.All(t => t is NumericToken)
            ? [.. array.Data.Cast<NumericToken>().Select(n => n.Int)]
            : [];

    private static bool IsOnlyBlank(byte[] file, int from) =>
        from <= file.Length && file.AsSpan(from).IndexOfAnyExcept(" \t\r\n\0"u8) < 0;

    private static byte[] BytesOf(IToken contents) => contents switch
    {
        HexToken hex when hex.Bytes.Length <= LongestContents => hex.Bytes.ToArray(),
        StringToken text when text.Data.Length <= LongestContents => text.GetBytes(),
        _ => throw new InvalidDataException("A signature that is no string."),
    };

    private static bool IsName(DictionaryToken dictionary, string key, string name) =>
        dictionary.Data.TryGetValue(key, out var token) && token is NameToken { Data: var data } && data == name;
}
