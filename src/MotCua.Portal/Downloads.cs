using Microsoft.AspNetCore.Mvc;

namespace MotCua.Portal;

/// <summary>Files leave as attachments: never shown inside a page of ours.</summary>
internal static class Downloads
{
    public static FileStreamResult Pdf(Stream content, string name) => new(content, "application/pdf") { FileDownloadName = name };
}
