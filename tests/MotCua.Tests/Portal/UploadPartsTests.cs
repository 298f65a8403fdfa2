using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Core.Documents;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Portal;

/// <summary>Files sent in parts, as the script of the papers' page does it.</summary>
public sealed class UploadPartsTests(WebFixture web) : IClassFixture<WebFixture>
{
    private const string Paper = "giay-chung-sinh";

    private Desk Desk => new(web.Services);

    [Fact]
    public async Task After_a_cut_it_goes_on_and_the_whole_is_what_was_sent()
    {
        var content = Large(3_000_000);
        await using var sender = await OpenAsync();
        var place = await sender.BeginAsync(content);
        (await sender.SendAsync(place, 0, content[..1_000_000])).ShouldBe((HttpStatusCode.NoContent, 1_000_000));
        (await sender.CutAsync(place, 1_000_000, content[1_000_000..1_400_000])).ShouldBe(1_200_000);
        var there = await sender.AskAsync(place);
        (await sender.SendAsync(place, 0, content[..10])).Status.ShouldBe(HttpStatusCode.Conflict, "not where the file ends");
        (await sender.SendAsync(place, there, content[(int)there..])).ShouldBe((HttpStatusCode.NoContent, content.Length));
        var file = (await FilesAsync(sender.Draft)).Single(f => f.Size == content.Length);
        file.FileHash.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(content)));
        (await sender.AskAsync(place)).ShouldBe(content.Length, "a lost last answer can be asked for");
        (await sender.SendAsync(place, content.Length, [])).Status.ShouldBe(HttpStatusCode.Conflict);
        (await FilesAsync(sender.Draft)).Count.ShouldBe(2, "nothing is doubled");
    }

    [Fact]
    public async Task Other_bytes_than_meant_and_bad_files_are_refused_in_words()
    {
        await using var sender = await OpenAsync();
        var content = Large(100_000);
        var damaged = await sender.BeginAsync(content);
        content[50_000] ^= 1;
        (await sender.RefusedAsync(damaged, content)).ShouldContain("Tệp nhận được khác với tệp trên máy của bạn");
        byte[] program = [.. "MZ"u8, .. new byte[500]];
        (await sender.RefusedAsync(await sender.BeginAsync(program), program)).ShouldContain("Loại tệp này không được nhận");
        (await sender.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, damaged))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Too_much_is_413_before_a_byte_is_sent()
    {
        await using var sender = await OpenAsync();
        var (status, words) = await sender.TryBeginAsync(11 * 1024 * 1024);
        status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        words.ShouldContain("Tệp lớn hơn 10 MB");
        await web.ArrangeAsync(async db => (await db.DossierDrafts.Include(d => d.Files).SingleAsync(d => d.Id == sender.Draft)).Files[0].Size = 195L * 1024 * 1024);
        (status, words) = await sender.TryBeginAsync(6 * 1024 * 1024);
        status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        words.ShouldContain("Hồ sơ này đã đủ 200 MB tệp");
        await web.ArrangeAsync(async db => (await db.DossierDrafts.Include(d => d.Files).SingleAsync(d => d.Id == sender.Draft)).Files[0].Size = 1000);
    }

    [Fact]
    public async Task It_is_for_the_owner_with_the_token_of_the_page()
    {
        await using var sender = await OpenAsync();
        var content = Large(1000);
        var place = await sender.BeginAsync(content);
        await using var other = new Sender(await web.SignInAsync(SampleUsers.OtherCitizen), sender.Draft);
        other.Token = sender.Token;
        (await other.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, place))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        sender.Token = "";
        (await sender.SendAsync(place, 0, content)).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task What_nobody_finishes_is_cleared_away_after_a_day()
    {
        await using var sender = await OpenAsync();
        var content = Large(1000);
        var place = await sender.BeginAsync(content);
        await sender.SendAsync(place, 0, content[..10]);
        var id = Guid.Parse(place.Split('/')[^1]);
        var part = Path.Combine(web.DataFolder, "files", "tmp", $"part-{id:N}");
        File.Exists(part).ShouldBeTrue();
        await web.ArrangeAsync(async db => (await db.DraftUploads.SingleAsync(u => u.Id == id)).ExpiresAt = SampleWorld.Now);
        (await sender.Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, place))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await web.RunAsync<UploadPurge, int>(async p => { await p.RunAsync(default); return 0; });
        File.Exists(part).ShouldBeFalse();
        (await web.ReadAsync(db => db.DraftUploads.CountAsync(u => u.Id == id))).ShouldBe(0);
    }

    private async Task<Sender> OpenAsync()
    {
        var draft = (await Desk.BirthDraftAsync()).Id;
        var sender = new Sender(await web.SignInAsync(SampleUsers.Citizen), draft);
        await sender.Browser.GetAsync($"/drafts/{draft}/documents");
        sender.Token = sender.Browser.Page.QuerySelector("main form [name=_form]")!.GetAttribute("value")!;
        return sender;
    }

    private Task<List<DraftFile>> FilesAsync(Guid draft) =>
        web.ReadAsync(db => db.DossierDrafts.Where(d => d.Id == draft).SelectMany(d => d.Files).AsNoTracking().ToListAsync());

    /// <summary>A PDF with a comment of this many letters, another each time.</summary>
    private static byte[] Large(int size)
    {
        var start = SamplePdf.With($"/Id({Guid.NewGuid():N})");
        return [.. start, .. "\n%"u8, .. Enumerable.Repeat((byte)'x', size - start.Length - 2)];
    }

    private sealed class Sender(Browser browser, Guid draft) : IAsyncDisposable
    {
        public Browser Browser => browser;
        public HttpClient Http => browser.Http;
        public Guid Draft => draft;
        public string Token { get; set; } = "";

        public async Task<string> BeginAsync(byte[] content)
        {
            using var answer = await Http.SendAsync(Begin(content.Length, Convert.ToHexStringLower(SHA256.HashData(content))));
            answer.StatusCode.ShouldBe(HttpStatusCode.Created);
            return answer.Headers.Location!.OriginalString;
        }

        public async Task<(HttpStatusCode, string)> TryBeginAsync(long length)
        {
            using var answer = await Http.SendAsync(Begin(length, ""));
            return (answer.StatusCode, Words(await answer.Content.ReadAsStringAsync()));
        }

        public async Task<(HttpStatusCode Status, long Offset)> SendAsync(string place, long offset, byte[] part)
        {
            using var answer = await Http.SendAsync(Part(place, offset, new ByteArrayContent(part)));
            return (answer.StatusCode, OffsetOf(answer));
        }

        public async Task<string> RefusedAsync(string place, byte[] content)
        {
            using var answer = await Http.SendAsync(Part(place, 0, new ByteArrayContent(content)));
            answer.StatusCode.ShouldBeOneOf(HttpStatusCode.UnprocessableEntity, HttpStatusCode.Conflict);
            return Words(await answer.Content.ReadAsStringAsync());
        }

        /// <summary>Only half of a part arrives; the sender does not hear how much and asks.</summary>
        public async Task<long> CutAsync(string place, long offset, byte[] part)
        {
            using var answer = await Http.SendAsync(Part(place, offset, new ByteArrayContent(part, 0, part.Length / 2)));
            return await AskAsync(place);
        }

        public async Task<long> AskAsync(string place)
        {
            using var answer = await Http.SendAsync(new HttpRequestMessage(HttpMethod.Head, place));
            answer.StatusCode.ShouldBe(HttpStatusCode.OK);
            return OffsetOf(answer);
        }

        public ValueTask DisposeAsync()
        {
            browser.Dispose();
            return ValueTask.CompletedTask;
        }

        private HttpRequestMessage Begin(long length, string hash) => new(HttpMethod.Post, $"/drafts/{draft}/uploads")
        {
            Headers =
            {
                { "Upload-Length", length.ToString(CultureInfo.InvariantCulture) }, { "Upload-Document", Paper },
                { "Upload-Name", Uri.EscapeDataString("giấy.pdf") }, { "Upload-Sha256", hash }, { "RequestVerificationToken", Token },
            },
        };

        private HttpRequestMessage Part(string place, long offset, HttpContent content) => new(HttpMethod.Patch, place)
        {
            Content = content,
            Headers = { { "Upload-Offset", offset.ToString(CultureInfo.InvariantCulture) }, { "RequestVerificationToken", Token } },
        };

        private static long OffsetOf(HttpResponseMessage answer) =>
            answer.Headers.TryGetValues("Upload-Offset", out var values) ? long.Parse(values.Single(), CultureInfo.InvariantCulture) : -1;

        private static string Words(string json) => System.Text.Json.Nodes.JsonNode.Parse(json)!["message"]!.ToString();
    }
}
