using System.Globalization;

namespace MotCua.Core.Documents.Print;

/// <summary>Amounts in Vietnamese words, as receipts carry them (vi: số tiền bằng chữ).</summary>
public static class AmountWords
{
    private static readonly string[] Digits = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];
    private static readonly string[] Scales = ["", " nghìn", " triệu", " tỷ", " nghìn tỷ", " triệu tỷ"];

    /// <param name="amount">Whole đồng, 0 or more.</param>
    public static string Of(long amount)
    {
        var words = amount == 0 ? Digits[0] : Groups(amount);
        return char.ToUpper(words[0], CultureInfo.InvariantCulture) + words[1..] + " đồng";
    }

    private static string Groups(long amount)
    {
        var parts = new List<string>();
        for (var (rest, scale) = (amount, 0); rest > 0; (rest, scale) = (rest / 1000, scale + 1))
            if (rest % 1000 is var group and > 0)
                parts.Insert(0, Group((int)group, rest >= 1000) + Scales[scale]);
        return string.Join(' ', parts);
    }

    /// <param name="full">Something stands before the group, so its hundreds are said even when they are none.</param>
    private static string Group(int group, bool full)
    {
        var (hundreds, tens, ones) = (group / 100, group / 10 % 10, group % 10);
        var words = new List<string>();
        if (hundreds > 0 || full)
            words.Add($"{Digits[hundreds]} trăm");
        if (tens == 1)
            words.Add("mười");
        else if (tens > 1)
            words.Add($"{Digits[tens]} mươi");
        else if (ones > 0 && words.Count > 0)
            words.Add("linh");
        if (ones > 0)
            words.Add(One(tens, ones));
        return string.Join(' ', words);
    }

    private static string One(int tens, int ones) => (tens, ones) switch
    {
        ( > 1, 1) => "mốt",
        ( > 0, 5) => "lăm",
        _ => Digits[ones],
    };
}
