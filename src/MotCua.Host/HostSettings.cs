using Microsoft.Data.Sqlite;
using MotCua.Core;

namespace MotCua.Host;

/// <summary>Configuration from <c>appsettings.json</c>, the environment (<c>MotCua__Database__Engine</c>) and arguments.</summary>
internal static class HostSettings
{
    public const int DefaultPort = 5080;

    /// <exception cref="CannotStartException">A value is not one of those allowed.</exception>
    public static CoreSettings Core(IConfiguration configuration)
    {
        var settings = configuration.GetSection("MotCua").Get<CoreSettings>() ?? new CoreSettings();
        if (settings.Database.Engine is not ("sqlite" or "postgres"))
            throw new CannotStartException($"MotCua:Database:Engine is '{settings.Database.Engine}'; it takes sqlite or postgres.");
        RequireMail(settings.Mail);
        Directory.CreateDirectory(settings.DataFolder);
        if (!settings.Database.IsPostgres)
            MakeFolderOf(settings.Database.ConnectionString);
        return settings;
    }

    /// <summary>Only this machine may connect unless an address was configured; <c>MOTCUA_PORT</c> chooses the port.</summary>
    public static string? Address(IConfiguration configuration)
    {
        if (configuration["urls"] is { Length: > 0 } || configuration.GetSection("Kestrel:Endpoints").Exists())
            return null;
        return $"http://127.0.0.1:{configuration.GetValue("MOTCUA_PORT", DefaultPort)}";
    }

    private static void RequireMail(MailSettings mail)
    {
        if (mail.Security is not (MailSettings.StartTls or MailSettings.Tls or MailSettings.Plain))
            throw new CannotStartException($"MotCua:Mail:Security is '{mail.Security}'; it takes starttls, tls or none.");
        if (mail is { Host.Length: > 0, IsOn: false })
            throw new CannotStartException("MotCua:Mail:Host is set; MotCua:Mail:From must be the address that messages come from.");
    }

    private static void MakeFolderOf(string connectionString)
    {
        var file = new SqliteConnectionStringBuilder(connectionString).DataSource;
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
            Directory.CreateDirectory(folder);
    }
}
