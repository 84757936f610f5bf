using System.Diagnostics;
using System.Globalization;

namespace Keten.Host.NewAdapter;

/// <summary>The checkout that this program was built in, and the SDK's own template engine to add to it.</summary>
internal static class Sources
{
    /// <summary>Null: it does not run from a checkout.</summary>
    public static string? Root()
    {
        var folder = AppContext.BaseDirectory;
        while (folder is not null && !File.Exists(Path.Combine(folder, "Keten.sln")))
            folder = Path.GetDirectoryName(folder);
        return folder;
    }

    /// <summary>Makes the files and puts both projects in the solution. Null when all went well, else what did not.</summary>
    public static async Task<string?> Make(string root, string name, string partner, string recipient, DateOnly day, CancellationToken stop)
    {
        // Its own list of templates: what is installed for this user is not ours to change.
        string[] own = ["--debug:custom-hive", Path.Combine(root, ".scratch", "templates")];
        string[][] steps =
        [
            ["new", "install", root, "--force", .. own],
            [
                "new", "keten-adapter", "--name", name, "--partner", partner, "--class", recipient, "--adapter", Wiring.AdapterName(name),
                "--day", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), "--output", root, .. own,
            ],
            ["sln", Path.Combine(root, "Keten.sln"), "add", $"adapters/{name}/Keten.Adapters.{name}.csproj", $"tests/Adapters/{name}/Keten.Tests.Adapters.{name}.csproj"],
        ];
        foreach (var step in steps)
        {
            if (await Dotnet(root, step, stop) is { Length: > 0 } wrong)
                return wrong;
        }

        return null;
    }

    private static async Task<string?> Dotnet(string root, string[] arguments, CancellationToken stop)
    {
        using var dotnet = Process.Start(new ProcessStartInfo("dotnet", arguments) { WorkingDirectory = root, UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = dotnet.StandardOutput.ReadToEndAsync(stop);
        var wrong = dotnet.StandardError.ReadToEndAsync(stop);
        await dotnet.WaitForExitAsync(stop);
        return dotnet.ExitCode == 0 ? null : $"dotnet {arguments[0]} {arguments[1]} said: {(await said + await wrong).Trim()}";
    }
}
