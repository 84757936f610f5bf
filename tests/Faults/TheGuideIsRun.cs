using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace Keten.Tests.Faults;

/// <summary>
/// docs/adapter.md, from nothing to a partner that answers: each of its blocks, in order, in one shell, in a copy of this checkout
/// with nothing built. Only the port is another one, for one may be taken.
/// </summary>
public sealed partial class TheGuideIsRun : IDisposable
{
    private const string Guide = "docs/adapter.md";
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(14);
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("keten-guide-");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact(Timeout = 900_000)]
    public async Task and_ends_with_an_answer_in_the_partners_own_list()
    {
        var guide = await File.ReadAllTextAsync(Repository.At(Guide));
        // Whoever followed it has that partner; then it goes for another of its class, whom no rule knows.
        if (Directory.Exists(Repository.At("adapters/Belastingdienst")))
        {
            guide = guide.Replace("Belastingdienst", "Douane", StringComparison.Ordinal).Replace("belastingdienst", "douane", StringComparison.Ordinal)
                .Replace("new adapter Douane", "new adapter Douane --class belastingdienst", StringComparison.Ordinal)
                .Replace("to: [nla, douane,", "to: [nla, belastingdienst,", StringComparison.Ordinal);
        }

        var blocks = Blocks().Matches(guide).Select(block => block.Groups["block"].Value).ToList();
        Assert.True(blocks.Count > 5, $"{blocks.Count} blocks");
        var port = $"{FreePort()}";
        var said = Path.Combine(_folder.FullName, "said");
        // What runs in the background ends with the shell, whatever became of the rest.
        var script = Path.Combine(_folder.FullName, "guide.sh");
        await File.WriteAllTextAsync(script, $"""
            set -euo pipefail
            exec >{said} 2>&1 </dev/null
            git -C {Repository.Root} ls-files -zco --exclude-standard | tar -C {Repository.Root} --null --ignore-failed-read -T - -cf - | (mkdir copy && tar -C copy -xf -)
            cd copy
            trap 'kill $(jobs -p) 2>/dev/null || true' EXIT
            {string.Join('\n', blocks).Replace("./keten ", $"./keten --port {port} ", StringComparison.Ordinal).Replace("localhost:5080", $"localhost:{port}", StringComparison.Ordinal)}
            """);
        using var shell = Process.Start(Shell(script))!;
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(_patience);
        try
        {
            await shell.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            // Its last words say where it stood.
        }
        finally
        {
            if (!shell.HasExited)
            {
                shell.Kill(entireProcessTree: true);
                await shell.WaitForExitAsync(CancellationToken.None);
            }
        }

        var words = await File.ReadAllTextAsync(said);
        Assert.True(shell.ExitCode == 0, words[^Math.Min(words.Length, 4000)..]);
        Assert.Contains("Passed!", words, StringComparison.Ordinal);
        Assert.Contains("Kas Verzonnen BV", words, StringComparison.Ordinal);
        Assert.Contains("\"status\":\"answered\"", words, StringComparison.Ordinal);
    }

    private ProcessStartInfo Shell(string script)
    {
        var shell = new ProcessStartInfo("bash", [script]) { WorkingDirectory = _folder.FullName, UseShellExecute = false };
        // Keys, database and compiler of nobody else. What the test runner says to its own build is not said to this one.
        shell.Environment["XDG_DATA_HOME"] = Path.Combine(_folder.FullName, "data");
        shell.Environment["UseSharedCompilation"] = "false";
        foreach (var name in shell.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase) || name.StartsWith("VSTEST", StringComparison.Ordinal)).ToList())
        {
            shell.Environment.Remove(name);
        }

        shell.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        return shell;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [GeneratedRegex("^```bash\n(?<block>.*?)^```$", RegexOptions.Singleline | RegexOptions.Multiline, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Blocks();
}
