using System.Diagnostics;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;

namespace MotCua.Core.Documents;

/// <summary>Whether anything can be seen on the pages of a PDF.</summary>
/// <param name="AllEmpty">No page shows anything.</param>
internal readonly record struct PdfPages(bool AllEmpty, IReadOnlyList<string> Remarks)
{
    private const int MostLooked = 60;
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(3);

    /// <summary>Looks at the first pages, as many as a few seconds allow; a page that cannot be read is no empty one.</summary>
    public static PdfPages Look(PdfDocument document)
    {
        var (empty, unread, looked, started) = (0, 0, 0, Stopwatch.GetTimestamp());
        for (var number = 1; number <= document.NumberOfPages && looked < MostLooked; number++, looked++)
        {
            if (Stopwatch.GetElapsedTime(started) > Longest)
                break;
            var shows = Shows(document, number);
            empty += shows == false ? 1 : 0;
            unread += shows is null ? 1 : 0;
        }
        string[] remarks = [.. empty > 0 ? [FileRemarks.EmptyPages] : Array.Empty<string>(), .. unread > 0 ? [FileRemarks.UnreadPages] : Array.Empty<string>()];
        return new PdfPages(empty == document.NumberOfPages, remarks);
    }

    private static bool? Shows(PdfDocument document, int number)
    {
        try
        {
            var page = document.GetPage(number);
            return page.Letters.Any(l => !string.IsNullOrWhiteSpace(l.Value)) || page.NumberOfImages > 0 || page.Paths.Count > 0
                || page.GetAnnotations().Any();
        }
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
        {
            // The structure is sound; what is drawn on this page is beyond the parser and left to people's eyes.
            return null;
        }
    }
}
