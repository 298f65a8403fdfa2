using Microsoft.AspNetCore.Mvc.Rendering;

namespace MotCua.Web.TagHelpers;

/// <summary>The order in which fields stand on the page: the summary of errors follows it. The body is written before the layout.</summary>
internal static class FieldOrder
{
    /// <summary>Notes that a field is written now.</summary>
    internal static void Note(ViewContext view, string name) => Names(view).Add(name);

    /// <summary>Place of a field; fields that were not written come last.</summary>
    internal static int Of(ViewContext view, string name) => Names(view).IndexOf(name) is var place and >= 0 ? place : int.MaxValue;

    private static List<string> Names(ViewContext view)
    {
        var items = view.HttpContext.Items;
        if (items[typeof(FieldOrder)] is not List<string> names) items[typeof(FieldOrder)] = names = [];
        return names;
    }
}
