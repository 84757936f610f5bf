using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Keten.Tests.Faults;

/// <summary>One <c>keten demo --exit --json</c> in a process of its own: what it printed, said beside it, and ended with.</summary>
internal sealed record Demo(int Exit, JsonObject Printed, string Said)
{
    private static readonly string[] _compared = ["sample", "outcome", "strands", "partners", "feedback"];

    /// <summary>What became of each sample, a line each, but for what differs from run to run: ids and times.</summary>
    public string Endings => string.Join('\n', Printed["samples"]!.AsArray().Select(sample => string.Join("; ", _compared.Select(what => $"{what} {Text(sample![what])}"))));

    /// <summary>Against a hub that runs.</summary>
    public static Task<Demo> At(Uri hub) => Of("--url", hub.ToString());

    /// <summary>On a hub of its own, everything in the one process.</summary>
    public static async Task<Demo> InOneProcess()
    {
        var data = Directory.CreateTempSubdirectory("keten-demo-");
        try
        {
            return await Of("--data", data.FullName, "--port", "0");
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }

    private static async Task<Demo> Of(params string[] where)
    {
        var stop = TestContext.Current.CancellationToken;
        using var keten = Process.Start(new ProcessStartInfo("dotnet", [Repository.Host, "demo", "--exit", "--json", .. where])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        try
        {
            var printed = keten.StandardOutput.ReadToEndAsync(stop);
            var said = await keten.StandardError.ReadToEndAsync(stop);
            await keten.WaitForExitAsync(stop);
            // Anything beside the one object would not parse.
            return new(keten.ExitCode, JsonNode.Parse(await printed)!.AsObject(), said);
        }
        finally
        {
            if (!keten.HasExited)
            {
                keten.Kill(entireProcessTree: true);
            }
        }
    }

    private static string Text(JsonNode? found) => found is JsonArray many ? string.Join(", ", many) : found?.ToString() ?? "none";
}
