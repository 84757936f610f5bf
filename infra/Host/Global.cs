using System.CommandLine;

namespace Keten.Host;

/// <summary>Options of every command.</summary>
internal static class Global
{
    public static Option<int> Port { get; } = new("--port")
    {
        Description = "port of the hub on this machine (0: any free one)",
        DefaultValueFactory = _ => 5080,
        Recursive = true,
        Validators =
        {
            result =>
            {
                if (result.Tokens.Count == 1 && !(int.TryParse(result.Tokens[0].Value, out var port) && port is >= 0 and <= 65535))
                {
                    result.AddError("--port takes a number from 0 to 65535");
                }
            },
        },
    };

    public static Option<string> Data { get; } = new("--data")
    {
        Description = "folder of the database and the keys",
        DefaultValueFactory = _ => Path.Combine(
            Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "keten"),
        Recursive = true,
    };

    public static Option<bool> Json { get; } = new("--json") { Description = "stdout holds only JSON", Recursive = true };
}
