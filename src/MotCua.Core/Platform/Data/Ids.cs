using System.Security.Cryptography;
using System.Text;

namespace MotCua.Core.Platform;

/// <summary>Identifiers of rows.</summary>
public static class Ids
{
    /// <summary>A new id that sorts by time, which keeps indexes dense.</summary>
    public static Guid New(DateTimeOffset at) => Guid.CreateVersion7(at);

    /// <summary>The same id for the same parts: for rows that folding must make again exactly.</summary>
    public static Guid Derive(Guid parent, string kind, int number) => Derive($"{parent:D}|{kind}|{number}");

    /// <summary>The same id for the same text: for sample data that can be loaded twice.</summary>
    public static Guid Derive(string text) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16), bigEndian: true);
}
