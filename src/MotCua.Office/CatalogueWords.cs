using MotCua.Core.Catalogue;
using MotCua.Web.Localisation;

namespace MotCua.Office;

/// <summary>How the values of a package are said to those who prepare it.</summary>
public static class CatalogueWords
{
    /// <summary>"3 ngày làm việc", "3 working days"; a unit that does not exist stays as it is written.</summary>
    public static string Of(this Texts texts, Limit limit) =>
        texts.Has($"limit.{limit.Unit}") ? texts[$"limit.{limit.Unit}", limit.Value] : $"{limit.Value} {limit.Unit}";

    /// <summary>A value of a comparison: a limit, an amount, a date, a yes or no, a word of the package, or plain text.</summary>
    public static string Value(this Texts texts, object? value) => value switch
    {
        null or "" => "–",
        Limit limit => texts.Of(limit),
        decimal amount => texts.Money(amount),
        DateOnly on => texts.Date(on),
        bool yes => texts[yes ? "yes" : "no"],
        string word when texts.Has($"catalogue.word.{word}") => texts[$"catalogue.word.{word}"],
        _ => $"{value}",
    };
}
