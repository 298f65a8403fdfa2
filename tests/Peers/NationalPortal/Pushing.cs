using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace NationalPortal;

/// <summary>Hands a dossier to the city, again and again until the city says it has it.</summary>
internal sealed class Pushing(IHttpClientFactory http, TimeProvider clock)
{
    private const int MostAttempts = 50;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);
    private string? url;
    private string? token;

    public void Target(string? address, string? bearer) => (url, token) = (address, bearer);

    /// <returns>How many attempts it took.</returns>
    public async Task<int> PushAsync(JsonObject record, CancellationToken ct)
    {
        for (var attempt = 1; attempt <= MostAttempts; attempt++)
        {
            if (await TryAsync(record, ct))
                return attempt;
            await Task.Delay(Pause, clock, ct);
        }
        throw new InvalidOperationException("The city never acknowledged the dossier.");
    }

    private async Task<bool> TryAsync(JsonObject record, CancellationToken ct)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = JsonContent.Create(record) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        try
        {
            using var answer = await http.CreateClient().SendAsync(request, ct);
            return answer.IsSuccessStatusCode
                && (await answer.Content.ReadFromJsonAsync<JsonObject>(ct))?["error_code"]?.ToString() == "0";
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
