using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Keten.Tests.Chain.Demo;

/// <summary>One <c>keten demo --exit --json</c> in a process of its own: what it printed, said beside it, and ended with.</summary>
internal sealed record DemoRun(int Exit, JsonObject Printed, string Said)
{
    private static readonly TimeSpan _deadline = TimeSpan.FromMinutes(4);

    /// <param name="samples">Folder with samples; null for those of the repository.</param>
    public static async Task<DemoRun> Of(string? samples = null)
    {
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        deadline.CancelAfter(_deadline);
        string[] arguments = [Path.Combine(AppContext.BaseDirectory, "Keten.Host.dll"), "demo", "--exit", "--json", .. samples is null ? Array.Empty<string>() : ["--samples", samples]];
        using var keten = Process.Start(new ProcessStartInfo("dotnet", arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true })!;
        try
        {
            var printed = keten.StandardOutput.ReadToEndAsync(deadline.Token);
            var said = await keten.StandardError.ReadToEndAsync(deadline.Token);
            await keten.WaitForExitAsync(deadline.Token);
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

    public IEnumerable<JsonNode> Samples => Printed["samples"]!.AsArray().Select(sample => sample!);
}
