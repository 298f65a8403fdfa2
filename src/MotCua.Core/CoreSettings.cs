using MotCua.Core.Platform;

namespace MotCua.Core;

/// <summary>What a host is told about itself; bound from the configuration section <c>MotCua</c>.</summary>
public sealed record CoreSettings
{
    public DatabaseSettings Database { get; init; } = new();

    /// <summary>Folder for files and keys; relative to the current folder of the process.</summary>
    public string DataFolder { get; init; } = "data";

    /// <summary>Sample accounts may sign in with one click. Refused by a host in the Production environment.</summary>
    public bool Demo { get; init; }
}
