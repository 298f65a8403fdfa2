using Microsoft.Playwright;

namespace MotCua.Journeys.Kit;

/// <summary>A small real PDF to hand in.</summary>
internal static class Paper
{
    public static FilePayload Of(string name) => new()
    {
        Name = name, MimeType = "application/pdf", Buffer = File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "paper.pdf")),
    };
}
