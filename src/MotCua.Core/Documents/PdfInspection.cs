using MotCua.Core.Platform;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace MotCua.Core.Documents;

/// <summary>
/// Opens a PDF with a parser and refuses what runs, launches, sends or carries anything: looked for in every object, in
/// compressed ones too, reached from the catalogue or not.
/// </summary>
internal static class PdfInspection
{
    private const int MostContainers = 1_000_000;
    private const int MostSignatures = 50;

    /// <summary>Kinds of actions and annotations, found as the value of a kind.</summary>
    private static readonly HashSet<string> ActiveKinds =
        ["JavaScript", "Launch", "SubmitForm", "ImportData", "GoToE", "Rendition", "RichMedia", "FileAttachment", "EmbeddedFile"];

    /// <summary>Entries that exist only for active or carried content.</summary>
    private static readonly HashSet<string> ActiveKeys =
        ["JavaScript", "JS", "XFA", "EF", "EmbeddedFiles", "RichMediaContent", "RichMediaSettings"];

    private static readonly string[] KindKeys = ["S", "Subtype", "Type"];

    public static (FileFinding Finding, IReadOnlyList<PdfSignature> Signatures) Inspect(string path)
    {
        try
        {
            using var document = PdfDocument.Open(path, new ParsingOptions { FilterProvider = new BoundedFilters() });
            return Inspect(path, document);
        }
        catch (PdfDocumentEncryptedException)
        {
            return No("pdf-encrypted");
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            // Whatever the parser trips over, hostile bytes end here: the file is not a PDF that can be read.
            return No("file-damaged");
        }
    }

    private static (FileFinding, IReadOnlyList<PdfSignature>) Inspect(string path, PdfDocument document)
    {
        if (document.NumberOfPages == 0)
            return No("file-damaged");
        var signatures = new List<DictionaryToken>();
        if (HasActiveContent(document, signatures))
            return No("pdf-active-content");
        var pages = PdfPages.Look(document);
        return pages.AllEmpty
            ? No("file-blank")
            : (new FileFinding(null, "application/pdf", document.NumberOfPages, new FileChecks { Remarks = pages.Remarks }),
                PdfSignature.Read(path, signatures));
    }

    private static (FileFinding, IReadOnlyList<PdfSignature>) No(string code) => (FileInspection.No(new Refusal(code)), []);

    /// <param name="signatures">Takes the dictionaries of signatures that are passed on the way.</param>
    private static bool HasActiveContent(PdfDocument document, List<DictionaryToken> signatures)
    {
        var seen = new HashSet<IndirectReference>();
        var waiting = new Stack<IToken>(document.Structure.CrossReferenceTable.ObjectOffsets.Keys
            .Select(IToken (r) => new IndirectReferenceToken(r)).Prepend(document.Structure.Catalog.CatalogDictionary));
        for (var count = 0; waiting.TryPop(out var token); count++)
        {
            if (count > MostContainers)
                throw new InvalidDataException("More objects than a document to be read by people has.");
            if (IsActive(token))
                return true;
            if (token is DictionaryToken dictionary && PdfSignature.Is(dictionary) && signatures.Count < MostSignatures)
                signatures.Add(dictionary);
            foreach (var child in Children(document, token, seen).Where(MayHold))
                waiting.Push(child);
        }
        return false;
    }

    private static bool IsActive(IToken token) => token switch
    {
        DictionaryToken d => d.Data.Keys.Any(ActiveKeys.Contains)
            || KindKeys.Any(k => d.Data.TryGetValue(k, out var kind) && kind is NameToken name && IsActive(name)),
        StreamToken s => IsActive(s.StreamDictionary),
        ObjectToken { Data: NameToken name } => IsActive(name),
        _ => false,
    };

    private static bool IsActive(NameToken name) => ActiveKinds.Contains(name.Data);

    private static bool MayHold(IToken? token) =>
        token is DictionaryToken or ArrayToken or StreamToken or ObjectToken or IndirectReferenceToken;

    private static IEnumerable<IToken> Children(PdfDocument document, IToken token, HashSet<IndirectReference> seen)
    {
        switch (token)
        {
            case DictionaryToken d: return d.Data.Values;
            case ArrayToken a: return a.Data;
            case StreamToken s: return [s.StreamDictionary];
            case ObjectToken o: return [o.Data];
            case IndirectReferenceToken r when seen.Add(r.Data): return [document.Structure.GetObject(r.Data)];
            default: return [];
        }
    }
}
