namespace PaymentGateway;

/// <summary>Trouble and time, switched by tests; a real gateway has none of it.</summary>
internal sealed class Levers(IConfiguration configuration)
{
    private DateTimeOffset? fixedNow;

    public string? NoticeUrl { get; set; } = configuration["notices"];
    public bool IsDown { get; set; }
    public bool LosesNotices { get; set; }
    public bool TakesLate { get; set; }
    public int Copies { get; set; } = 1;
    public long ShortBy { get; set; }

    /// <summary>The gateway's clock: the machine's, unless a test has set it.</summary>
    public DateTimeOffset Now => fixedNow ?? TimeProvider.System.GetUtcNow();

    public void SetClock(DateTimeOffset at) => fixedNow = at;
}

internal static class Control
{
    public static void Map(WebApplication app)
    {
        var control = app.MapGroup("/control");
        control.MapPost("/notices", (string url, Levers levers) => levers.NoticeUrl = url);
        control.MapPost("/clock", (DateTimeOffset at, Levers levers) => levers.SetClock(at));
        control.MapPost("/trouble", (bool? down, bool? lose, bool? late, int? copies, long? shortBy, Levers levers) =>
            (levers.IsDown, levers.LosesNotices, levers.TakesLate, levers.Copies, levers.ShortBy) =
                (down ?? false, lose ?? false, late ?? false, copies ?? 1, shortBy ?? 0));
        control.MapPost("/notify", async (string reference, Ledger ledger, Notices notices, CancellationToken ct) =>
            ledger.Find(reference) is { } order ? Results.Json(await notices.OnceAsync(order, ct)) : Results.NotFound());
        control.MapGet("/orders/{reference}", (string reference, Ledger ledger) =>
            ledger.Find(reference) is { } order ? Results.Json(order) : Results.NotFound());
    }
}
