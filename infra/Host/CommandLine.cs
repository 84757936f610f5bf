using System.CommandLine;
using Keten.Host.Ask;
using Keten.Host.Conformance;
using Keten.Host.Convenants;
using Keten.Host.Demo;
using Keten.Host.NewAdapter;
using Keten.Host.Recording;
using Keten.Host.Regions;
using Keten.Host.Serve;
using Keten.Host.Simulate;
using Keten.Host.Tokens;

namespace Keten.Host;

/// <summary>The command line. Exit 0: done; 1: done, and something was found wrong; 2: not understood.</summary>
internal static class CommandLine
{
    public const int Done = 0;
    public const int Finding = 1;
    public const int Usage = 2;

    public static async Task<int> Run(string[] args)
    {
        var parsed = Root().Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
            {
                await Console.Error.WriteLineAsync($"keten: {error.Message}");
            }

            await Console.Error.WriteLineAsync("keten: --help shows what there is");
            return Usage;
        }

        try
        {
            // Ctrl+C belongs to the host: it finishes what it is doing.
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null });
        }
        catch (Exception failure) when (failure is IOException or InvalidOperationException or HttpRequestException or UnauthorizedAccessException)
        {
            // Texts of our own start-up checks, and of ports and files: settings, never content.
            await Console.Error.WriteLineAsync($"keten: {failure.Message}");
            return Finding;
        }
    }

    private static RootCommand Root()
    {
        var root = new RootCommand("Keten: signals of human trafficking, from report to feedback. Without a command: serve everything in this process.")
        {
            Global.Port, Global.Data, Global.Json,
            DemoCommand.Make(), TokenCommand.Make(), SubmitCommand.Make(), QueuesCommand.Make(), RegionCommand.Make(), ConvenantCommand.Make(), FaultsCommand.Make(), AuditCommand.Make(), ServicesCommand.Make(), SimulatorsCommand.Make(), NewCommand.Make(),
            ConformanceCommand.Make(), RecordCommands.Record(), RecordCommands.Rerun(),
        };
        root.SetAction((parsed, stop) => ServeCommand.Run(parsed, stop));
        return root;
    }
}
