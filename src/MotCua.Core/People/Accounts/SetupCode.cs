using System.Security.Cryptography;
using System.Text;
using MotCua.Core.Platform;

namespace MotCua.Core.People;

/// <summary>
/// The code a new account is handed over with: shown once, kept as a hash, good for one password within three days. Twenty
/// letters and digits without look-alikes, a hundred bits.
/// </summary>
/// <param name="ExpiresAt">Exclusive.</param>
public sealed record SetupCode(string Username, string Code, DateTimeOffset ExpiresAt)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(3);
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Length = 20;

    /// <summary>Makes a code for an account; the password it had and codes before it do nothing from now on.</summary>
    internal static SetupCode Give(Account account, DateTimeOffset now)
    {
        var letters = RandomNumberGenerator.GetString(Alphabet, Length);
        account.PasswordHash = null;
        account.SetupHash = HashOf(letters);
        account.SetupExpiresAt = now + Lifetime;
        return new SetupCode(account.Username, string.Join('-', letters.Chunk(5).Select(c => new string(c))), now + Lifetime);
    }

    /// <summary>Whether what was typed is the code of the account and still good; blanks, dashes and look-alikes are forgiven.</summary>
    internal static bool Opens(Account? account, string typed, DateTimeOffset now)
    {
        var hash = Encoding.ASCII.GetBytes(HashOf(Canonical(typed)));
        var wanted = Encoding.ASCII.GetBytes(account?.SetupHash ?? HashOf(""));
        return CryptographicOperations.FixedTimeEquals(hash, wanted) && account?.SetupHash is not null && now < account.SetupExpiresAt;
    }

    private static string Canonical(string typed) => string.Concat(typed.ToUpperInvariant()
        .Where(char.IsAsciiLetterOrDigit).Select(c => c switch { 'O' => '0', 'I' or 'L' => '1', _ => c }));

    private static string HashOf(string letters) => JournalHash.Hex(SHA256.HashData(Encoding.ASCII.GetBytes(letters)));
}
