using NationalPortal;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.WebHost.UseUrls(builder.Configuration["urls"] ?? "http://127.0.0.1:0");
builder.Services.AddSingleton(TimeProvider.System).AddSingleton<PortalState>().AddSingleton<Disturbance>().AddSingleton<Pushing>().AddHttpClient();
var app = builder.Build();
app.Services.GetRequiredService<Pushing>().Target(app.Configuration["inbound:url"], app.Configuration["inbound:token"]);
app.UseMiddleware<DisturbanceMiddleware>();
ServiceBus.Map(app);
CitizenPages.Map(app);
Control.Map(app);
app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"National Portal at {app.Urls.First()}"));
app.Run();
