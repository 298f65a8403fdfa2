namespace MotCua.Core.Platform;

/// <summary>How personal numbers are shown where the whole is not needed.</summary>
public static class Masking
{
    /// <summary>All but the last four characters hidden; short texts are hidden whole.</summary>
    public static string Identity(string number) =>
        number.Length <= 4 ? new string('•', number.Length) : new string('•', number.Length - 4) + number[^4..];
}
