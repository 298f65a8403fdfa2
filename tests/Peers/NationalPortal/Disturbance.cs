namespace NationalPortal;

/// <summary>Trouble on the line, switched by tests.</summary>
internal sealed class Disturbance
{
    private int lostAnswers;

    /// <summary>Every service answers 503.</summary>
    public bool IsDown { get; set; }

    /// <summary>The answers of the next calls are lost after the work was done.</summary>
    public void LoseAnswers(int count) => Interlocked.Exchange(ref lostAnswers, count);

    public bool LosesThisAnswer() => Interlocked.Decrement(ref lostAnswers) >= 0;
}

/// <summary>Disturbs the services, never the pages and the controls.</summary>
internal sealed class DisturbanceMiddleware(RequestDelegate next, Disturbance disturbance)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var path = http.Request.Path;
        var isBus = path.StartsWithSegments("/mapi");
        if (disturbance.IsDown && (isBus || path.StartsWithSegments("/login") || path.StartsWithSegments("/files")))
        {
            http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return;
        }
        if (!isBus || !disturbance.LosesThisAnswer())
        {
            await next(http);
            return;
        }
        http.Response.Body = Stream.Null;
        await next(http);
        http.Abort();
    }
}
