using PaymentGateway;

var builder = WebApplication.CreateBuilder(args);
builder.Logging.SetMinimumLevel(LogLevel.Warning);
builder.WebHost.UseUrls(builder.Configuration["urls"] ?? "http://127.0.0.1:0");
builder.Services.AddSingleton<Levers>().AddSingleton<Ledger>().AddSingleton<Signatures>().AddSingleton<Notices>().AddHttpClient();
var app = builder.Build();
PayPages.Map(app);
MerchantApi.Map(app);
Control.Map(app);
app.Lifetime.ApplicationStarted.Register(() => Console.WriteLine($"Payment gateway at {app.Urls.First()}"));
app.Run();
