using MotCua.Core.Documents;

namespace MotCua.Web.Localisation;

/// <summary>What the checks of a file found, in words: the same for the person who sends it and the officer who reads it.</summary>
public static class FileWords
{
    /// <summary>One thing that was found.</summary>
    /// <param name="IsWarning">Somebody should look again.</param>
    public readonly record struct Line(string Text, bool IsWarning);

    public static IReadOnlyList<Line> ChecksOf(this Texts texts, StoredFile file, VirusScanSettings scan)
    {
        var checks = FileChecks.Read(file.Checks);
        return
        [
            new Line(texts.KindOf(file, checks), false),
            .. checks.Remarks.Select(r => new Line(texts[$"file.remark.{r}"], FileRemarks.IsWarning(r))),
            .. texts.ScanOf(file, scan),
            .. checks.Signatures.Select(s => new Line(texts.Of(s), s.State != SignatureState.Valid)),
        ];
    }

    private static string KindOf(this Texts texts, StoredFile file, FileChecks checks) => (file.MediaType, checks.Width) switch
    {
        ("application/pdf", _) when file.Pages is { } pages => texts.Count("file.kind.pdf", pages),
        ("application/pdf", _) => texts["file.kind.document"],
        (_, { } width) => texts["file.kind.picture", file.MediaType == "image/png" ? "PNG" : "JPEG", width, checks.Height],
        _ => texts["file.kind.other"],
    };

    /// <summary>Nothing about what was made here.</summary>
    private static IEnumerable<Line> ScanOf(this Texts texts, StoredFile file, VirusScanSettings scan) => file.Verdict switch
    {
        FileVerdict.Clean when file.ScannedAt is { } at => [new Line(texts["file.scan.clean", texts.Moment(at)], false)],
        FileVerdict.Clean => [],
        FileVerdict.Infected => [new Line(texts["file.scan.infected"], true)],
        _ when scan.IsOn => [new Line(texts["file.scan.waits"], true)],
        _ => [new Line(texts["file.scan.off"], true)],
    };

    /// <summary>What a signature is worth, whose it is and when it was made.</summary>
    public static string Of(this Texts texts, SignatureCheck signature)
    {
        var who = signature.Signer ?? texts["file.signer.unnamed"];
        var when = signature.SignedAt is { } at ? texts.Moment(at) : texts["file.signer.no-time"];
        return texts[$"file.signature.{signature.State.ToString().ToLowerInvariant()}", who, when];
    }
}
