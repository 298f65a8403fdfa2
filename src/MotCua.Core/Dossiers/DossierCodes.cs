using System.Globalization;
using System.Security.Cryptography;
using MotCua.Core.Organisation;
using MotCua.Core.Platform;
using MotCua.Engines.WorkingTime;

namespace MotCua.Core.Dossiers;

/// <summary>Numbers of dossiers and their tracking keys.</summary>
public static class DossierCodes
{
    private const int TrackingKeyBytes = 12;

    /// <summary><c>identifier-YYMMDD-NNNN</c>: daily sequence of the receiving unit, Vietnam date (vi: mã hồ sơ).</summary>
    public static async Task<string> NextAsync(AppDbContext db, Unit receiving, DateTimeOffset at, CancellationToken ct)
    {
        var day = VietnamTime.DateOf(at).ToString("yyMMdd", CultureInfo.InvariantCulture);
        var prefix = $"{receiving.Identifier}-{day}";
        var number = await Numbering.TakeAsync(db, $"dossier:{prefix}", 1, ct);
        return string.Create(CultureInfo.InvariantCulture, $"{prefix}-{number:0000}");
    }

    /// <summary>96 random bits, safe in a web address; whoever holds it may see the public timeline.</summary>
    public static string NewTrackingKey() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(TrackingKeyBytes));
}
