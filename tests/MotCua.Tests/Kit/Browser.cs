using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace MotCua.Tests.Kit;

/// <summary>
/// A browser without script: reads pages, fills the forms that stand on them, follows redirects and keeps cookies.
/// </summary>
public sealed class Browser(HttpClient http) : IDisposable
{
    private const int MostRedirects = 10;
    private static readonly HtmlParser Parser = new();

    /// <summary>The last answer after redirects.</summary>
    public HttpStatusCode Status { get; private set; }

    /// <summary>Path and query of the last answer.</summary>
    public string Address { get; private set; } = "/";
    public string Text { get; private set; } = "";
    public HttpResponseHeaders? Headers { get; private set; }

    /// <summary>The other site that the last answer led to; the browser stays here. Null when it led nowhere else.</summary>
    public Uri? Left { get; private set; }

    /// <summary>Everything a download would get.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>The last page as a document.</summary>
    public IHtmlDocument Page => Parser.ParseDocument(Text);

    /// <summary>Words of the main part of the page, with single blanks.</summary>
    public string Words => string.Join(' ', (Page.QuerySelector("main")?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Raw client with the same cookies, for what no page does.</summary>
    public HttpClient Http => http;

    public Task<IHtmlDocument> GetAsync(string address) => SendAsync(new HttpRequestMessage(HttpMethod.Get, address));

    /// <summary>
    /// Fills the form that posts to <paramref name="action"/> (path with query; the page's own address when the form names
    /// none) and sends it. Fields that are not given keep the value they have on the page, hidden ones included.
    /// </summary>
    public Task<IHtmlDocument> PostAsync(string action, Dictionary<string, string>? fields = null) =>
        SubmitAsync(FindForm(action, fields), fields ?? []);

    /// <summary>Sends the only form of the main part.</summary>
    public Task<IHtmlDocument> SubmitAsync(Dictionary<string, string>? fields = null) =>
        SubmitAsync(Page.QuerySelectorAll("main form").OfType<IHtmlFormElement>().Single(), fields ?? []);

    /// <summary>Sends a form with files by field name.</summary>
    public Task<IHtmlDocument> UploadAsync(
        string action, Dictionary<string, string> fields, params (string Field, string Name, byte[] Content)[] files)
    {
        var form = FindForm(action, fields);
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in Values(form, fields))
            content.Add(new StringContent(value), name);
        foreach (var (field, name, bytes) in files)
            content.Add(new ByteArrayContent(bytes), field, name);
        return SendAsync(new HttpRequestMessage(HttpMethod.Post, ActionOf(form)) { Content = content });
    }

    public void Dispose() => http.Dispose();

    private Task<IHtmlDocument> SubmitAsync(IHtmlFormElement form, Dictionary<string, string> fields) =>
        SendAsync(new HttpRequestMessage(HttpMethod.Post, ActionOf(form))
        {
            Content = new FormUrlEncodedContent(Values(form, fields)),
        });

    private async Task<IHtmlDocument> SendAsync(HttpRequestMessage request)
    {
        for (var i = 0; i < MostRedirects; i++)
        {
            using var response = await http.SendAsync(request);
            if (response.StatusCode is HttpStatusCode.Redirect or HttpStatusCode.SeeOther or HttpStatusCode.MovedPermanently)
            {
                var next = new Uri(new Uri(http.BaseAddress!, request.RequestUri!), response.Headers.Location!);
                if (next.Authority != http.BaseAddress!.Authority)
                {
                    Left = next;
                    return await TakeAsync(request, response);
                }
                request = new HttpRequestMessage(HttpMethod.Get, next.PathAndQuery);
                continue;
            }
            return await TakeAsync(request, response);
        }
        throw new InvalidOperationException($"More than {MostRedirects} redirects.");
    }

    private async Task<IHtmlDocument> TakeAsync(HttpRequestMessage request, HttpResponseMessage response)
    {
        (Status, Headers, Address) = (response.StatusCode, response.Headers, request.RequestUri!.PathAndQuery);
        Bytes = await response.Content.ReadAsByteArrayAsync();
        Text = response.Content.Headers.ContentType?.MediaType?.StartsWith("text/", StringComparison.Ordinal) == true
            ? await response.Content.ReadAsStringAsync()
            : "";
        return Page;
    }

    private IHtmlFormElement FindForm(string action, Dictionary<string, string>? fields)
    {
        var forms = Page.QuerySelectorAll("form").OfType<IHtmlFormElement>().Where(f => ActionOf(f) == action).ToList();
        var fitting = forms.Where(f => Fits(f, fields ?? [])).ToList();
        return (fitting.Count > 0 ? fitting : forms).FirstOrDefault()
            ?? throw new InvalidOperationException($"{Address} has no form that posts to {action}.");
    }

    /// <summary>Of several forms with the same address: the one whose hidden fields have the given values.</summary>
    private static bool Fits(IHtmlFormElement form, Dictionary<string, string> fields) =>
        fields.All(f => form.QuerySelectorAll($"input[type=hidden][name='{f.Key}']").OfType<IHtmlInputElement>().All(i => i.Value == f.Value));

    private string ActionOf(IHtmlFormElement form)
    {
        var action = form.GetAttribute("action") ?? "";
        if (action == "")
            return Address;
        return action[0] == '?' ? Address.Split('?')[0] + action : action;
    }

    private static List<KeyValuePair<string, string>> Values(IHtmlFormElement form, Dictionary<string, string> given)
    {
        var values = form.QuerySelectorAll("input, textarea, select").SelectMany(ValueOf)
            .Where(v => !given.ContainsKey(v.Key)).ToList();
        values.AddRange(given);
        return values;
    }

    private static IEnumerable<KeyValuePair<string, string>> ValueOf(AngleSharp.Dom.IElement element) => element switch
    {
        IHtmlInputElement { Name: { Length: > 0 } name, IsDisabled: false } i when IsSent(i) => [new(name, i.Value)],
        IHtmlTextAreaElement { Name: { Length: > 0 } name } t => [new(name, t.Value)],
        IHtmlSelectElement { Name: { Length: > 0 } name } s => [new(name, s.Value ?? "")],
        _ => [],
    };

    private static bool IsSent(IHtmlInputElement input) => input.Type switch
    {
        "radio" or "checkbox" => input.IsChecked,
        "file" or "submit" or "button" => false,
        _ => true,
    };
}
