using Microsoft.AspNetCore.Razor.TagHelpers;
using MotCua.Web.Localisation;
using MotCua.Web.TagHelpers;

namespace MotCua.Tests.Web;

/// <summary>Razor writes null into a text attribute as an empty text; every helper must take that for "not given".</summary>
public class EmptyAttributeTests
{
    public static TheoryData<Type, string> Attributes
    {
        get
        {
            var data = new TheoryData<Type, string>();
            var helpers = typeof(InputTagHelper).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(TagHelper)) && !type.IsAbstract);
            foreach (var helper in helpers)
                foreach (var property in helper.GetProperties().Where(IsOptionalText)) data.Add(helper, property.Name);
            return data;
        }
    }

    [Theory, MemberData(nameof(Attributes))]
    public void An_empty_text_is_not_given(Type helper, string property)
    {
        var made = System.Runtime.CompilerServices.RuntimeHelpers.GetUninitializedObject(helper);
        helper.GetProperty(property)!.SetValue(made, "");
        helper.GetProperty(property)!.GetValue(made).ShouldBeNull();
    }

    [Fact]
    public void A_list_without_a_next_page_has_no_link()
    {
        var output = new TagHelperOutput("x", [], (_, _) => Task.FromResult<TagHelperContent>(new DefaultTagHelperContent()));
        new PaginationTagHelper(Texts.Load()) { Next = "", Previous = "" }.Process(new TagHelperContext([], new Dictionary<object, object>(), "one"), output);
        output.Content.GetContent().ShouldBe("");
    }

    private static bool IsOptionalText(System.Reflection.PropertyInfo property) =>
        property.PropertyType == typeof(string) && property.CanWrite
        && new System.Reflection.NullabilityInfoContext().Create(property).WriteState == System.Reflection.NullabilityState.Nullable;
}
