using System.Text;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>
/// Passwords as they are kept and which ones are taken. The same letters typed on another keyboard are the same
/// password: a text is composed (NFC) before it is hashed.
/// </summary>
public static class Passwords
{
    /// <summary>Shortest password of staff.</summary>
    public const int Shortest = 12;
    public const int Longest = 200;
    private const int FewestLetters = 5;

    /// <summary>PBKDF2 with HMAC-SHA512 over as many rounds as OWASP asked for in 2023.</summary>
    private static readonly PasswordHasher<Account> Hasher =
        new(Options.Create(new PasswordHasherOptions { IterationCount = 210_000 }));

    private static readonly string Nobody = Hash(Guid.NewGuid().ToString());

    public static string Hash(string password) => Hasher.HashPassword(null!, Composed(password));

    /// <summary>Whether the password is that of the hash. Without a hash it takes as long and is false.</summary>
    public static bool Fits(string? hash, string password) =>
        Hasher.VerifyHashedPassword(null!, hash ?? Nobody, Composed(password)) != PasswordVerificationResult.Failed
        && hash is not null;

    /// <summary>Why an officer may not take this password: its length, or that anybody would guess it.</summary>
    public static Refusal? WhyNot(string username, string password)
    {
        var text = Composed(password);
        if (text.EnumerateRunes().Count() < Shortest)
            return new Refusal("password-too-short", Shortest);
        if (text.Length > Longest)
            return new Refusal("password-too-long", Longest);
        var isEasy = text.Contains(username, StringComparison.OrdinalIgnoreCase)
            || text.ToLowerInvariant().EnumerateRunes().Distinct().Count() < FewestLetters;
        return isEasy ? new Refusal("password-easy") : null;
    }

    private static string Composed(string password) => password.Normalize(NormalizationForm.FormC);
}
