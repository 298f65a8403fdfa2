using MotCua.Core.Platform;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Exceptions;
using UglyToad.PdfPig.Tokens;

namespace MotCua.Core.Documents;

/// <summary>Opens a PDF with a parser and refuses what runs or launches anything.</summary>
internal static class PdfInspection
{
    private const int MostTokens = 200_000;
    private static readonly HashSet<string> Active = ["JavaScript", "JS", "Launch", "RichMedia", "EmbeddedFile", "XFA"];

    public static FileFinding Inspect(string path)
    {
        try
        {
            using var document = PdfDocument.Open(path);
            if (document.NumberOfPages == 0)
                return FileInspection.No(new Refusal("file-damaged"));
            return HasActiveContent(document)
                ? FileInspection.No(new Refusal("pdf-active-content"))
                : new FileFinding(null, "application/pdf", document.NumberOfPages);
        }
        catch (PdfDocumentEncryptedException)
        {
            return FileInspection.No(new Refusal("pdf-encrypted"));
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            // Whatever the parser trips over, hostile bytes end here: the file is not a PDF that can be read.
            return FileInspection.No(new Refusal("file-damaged"));
        }
    }

    private static bool HasActiveContent(PdfDocument document)
    {
        var seen = new HashSet<IndirectReference>();
        var waiting = new Stack<IToken>([document.Structure.Catalog.CatalogDictionary]);
        for (var count = 0; waiting.TryPop(out var token); count++)
        {
            if (count > MostTokens || IsActive(token))
                return true;
            foreach (var child in Children(document, token, seen))
                waiting.Push(child);
        }
        return false;
    }

    private static bool IsActive(IToken token) => token switch
    {
        DictionaryToken d => d.Data.Keys.Any(Active.Contains)
            || d.Data.Values.Any(v => v is NameToken name && Active.Contains(name.Data)),
        StreamToken s => IsActive(s.StreamDictionary),
        _ => false,
    };

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
