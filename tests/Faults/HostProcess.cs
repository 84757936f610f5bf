using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Keten.Tests.Faults;

/// <summary>One process of the host, which can be killed and started again on the same port.</summary>
internal sealed class HostProcess(string name, IReadOnlyList<string> arguments, IReadOnlyDictionary<string, string> environment, DirectoryInfo logs) : IDisposable
{
    private static readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(5) };
    private static readonly ConcurrentDictionary<int, bool> _given = [];
    private Process? _process;
    private Task _output = Task.CompletedTask;

    public string Name => name;

    public int Port { get; } = FreePort();

    public Uri Address => new($"http://localhost:{Port}");

    private string Log => Path.Combine(logs.FullName, name + ".log");

    public void Start()
    {
        var start = new ProcessStartInfo("dotnet", [Repository.Host, .. arguments, "--port", Port.ToString(CultureInfo.InvariantCulture)])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = logs.FullName,
        };
        // They live for a minute, eight to a few processors, and would spend it on profiles that pay in an hour.
        start.Environment["DOTNET_TieredPGO"] = "0";
        foreach (var (key, value) in environment)
        {
            start.Environment[key] = value;
        }

        _process = Process.Start(start)!;
        _output = Task.WhenAll(Keep(_process.StandardOutput, Log), Keep(_process.StandardError, Log + ".err"));
    }

    /// <summary>As by <c>kill -9</c>: nothing in it gets to say or save anything.</summary>
    public async Task Kill()
    {
        if (_process is not { HasExited: false } running)
        {
            return;
        }

        running.Kill();
        await running.WaitForExitAsync();
        await _output;
    }

    /// <summary>Waits until it answers that everything it needs is there.</summary>
    public Task Ready(string path) => Until.Holds(
        $"{name} is ready",
        async () =>
        {
            try
            {
                using var answer = await _http.GetAsync(new Uri(Address, path));
                // Whoever else answers there is not this one.
                Assert.False(_process!.HasExited, $"{name} ended\n{Tail()}");
                return answer.StatusCode.ToString();
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                Assert.False(_process!.HasExited, $"{name} ended\n{Tail()}");
                return e.GetType().Name;
            }
        },
        status => status == nameof(HttpStatusCode.OK),
        TimeSpan.FromSeconds(90));

    /// <summary>The last it said. Its log holds ids and codes only.</summary>
    public string Tail() => $"== {name}\n" + string.Join('\n', new[] { Log, Log + ".err" }
        .Where(File.Exists).SelectMany(file => File.ReadLines(file).TakeLast(8)).Select(line => line.Length > 400 ? line[..400] : line));

    public void Dispose() => _process?.Dispose();

    private static async Task Keep(StreamReader said, string file)
    {
        await using var kept = new FileStream(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
        await said.BaseStream.CopyToAsync(kept);
    }

    // Below the range that the system hands out by itself, and never twice: while a process is dead, or not up yet,
    // nobody else must get its port.
    private static int FreePort()
    {
        while (true)
        {
            var port = Random.Shared.Next(11_000, 20_000);
            if (!_given.TryAdd(port, true))
            {
                continue;
            }

            using var listener = new TcpListener(IPAddress.Loopback, port);
            try
            {
                listener.Start();
                return port;
            }
            catch (SocketException)
            {
                // Taken: another one.
            }
        }
    }
}
