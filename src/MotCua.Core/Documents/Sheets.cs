using System.Globalization;
using System.Text;
using CsvHelper;
using CsvHelper.Configuration;

namespace MotCua.Core.Documents;

/// <summary>Tables as CSV that spreadsheets open: UTF-8 with its mark, and no cell that they would run as a formula.</summary>
public static class Sheets
{
    private static readonly CsvConfiguration Rules = new(CultureInfo.InvariantCulture)
    {
        InjectionOptions = InjectionOptions.Escape, InjectionEscapeCharacter = '\'',
    };

    public static byte[] Csv(IReadOnlyList<string> head, IEnumerable<IReadOnlyList<string>> rows)
    {
        using var memory = new MemoryStream();
        using (var writer = new StreamWriter(memory, new UTF8Encoding(true)))
        using (var csv = new CsvWriter(writer, Rules))
        {
            foreach (var row in rows.Prepend(head))
            {
                foreach (var cell in row)
                    csv.WriteField(cell);
                csv.NextRecord();
            }
        }
        return memory.ToArray();
    }
}
