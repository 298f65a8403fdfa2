using Microsoft.AspNetCore.Mvc.Rendering;

namespace MotCua.Web.Forms;

/// <summary>Form names and ids of answers. A name is the key of the answer, inside rows <c>list[0].key</c>; an id is the name with marks made safe.</summary>
internal static class FormNames
{
    internal static string Id(string name) => TagBuilder.CreateSanitizedId(name, "_");

    /// <summary>Name of a box of a date: day, month or year.</summary>
    internal static string Part(string name, string part) => $"{name}-{part}";

    /// <summary>Tells the reader that a question was on the page, since a box without a tick and a list without rows post nothing.</summary>
    internal static string Asked(string name) => $"{name}.asked";
}
