using MotCua.Core.Catalogue;
using MotCua.Core.Documents;

namespace MotCua.Core.Dossiers;

/// <summary>What a procedure asks of a file for one of its papers.</summary>
public static class PaperUploads
{
    /// <param name="fileName">The name the device gave.</param>
    public static UploadRules UploadRules(this ProcedureSheet sheet, RequiredDocument document, string fileName) =>
        new(document.Accept, document.MaxMegabytes, fileName) { MarkedFor = document.Identity ? sheet.Name.Vi : null };
}
