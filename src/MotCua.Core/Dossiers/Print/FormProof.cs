using System.Security.Cryptography;
using System.Text;
using MotCua.Core.Platform;

namespace MotCua.Core.Dossiers;

/// <summary>How paper proves what it is: an address that names the form and the first part of the hash of what it says.</summary>
public static class FormProof
{
    /// <summary>48 bits on paper; the journal holds all 256.</summary>
    public const int CheckLength = 12;

    /// <summary>SHA-256 of a content as it was frozen, lower-case hex.</summary>
    public static string HashOf(string content) => JournalHash.Hex(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    /// <summary>Path of the public page that verifies the form; holds nothing personal.</summary>
    public static string PathOf(Guid id, string hash) => $"/verify/{id:N}/{hash[..CheckLength]}";
}
