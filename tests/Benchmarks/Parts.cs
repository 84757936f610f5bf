using System.Diagnostics;
using Npgsql;

namespace Keten.Benchmarks;

/// <summary>The broker and database to measure on: those of the caller's environment, or own ones started for this run.</summary>
internal sealed class Parts : IDisposable
{
    private readonly string? _folder;

    private Parts(string? folder, IReadOnlyDictionary<string, string> env)
    {
        _folder = folder;
        Amqp = env["KETEN_TEST_AMQP"];
        Postgres = env["KETEN_TEST_POSTGRES"];
        Management = new Uri(env["KETEN_TEST_MANAGEMENT"]);
    }

    public string Amqp { get; }

    public string Postgres { get; }

    public Uri Management { get; }

    private static string Script => Path.Combine(Root, "tests", "parts");

    public static string Root
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Keten.sln")))
            {
                folder = folder.Parent;
            }

            return folder?.FullName ?? throw new InvalidOperationException("Run from a checkout of Keten.");
        }
    }

    public static Parts Start()
    {
        if (Environment.GetEnvironmentVariable("KETEN_TEST_AMQP") is { Length: > 0 } amqp)
        {
            return new(null, new Dictionary<string, string>
            {
                ["KETEN_TEST_AMQP"] = amqp,
                ["KETEN_TEST_POSTGRES"] = Environment.GetEnvironmentVariable("KETEN_TEST_POSTGRES")!,
                ["KETEN_TEST_MANAGEMENT"] = Environment.GetEnvironmentVariable("KETEN_TEST_MANAGEMENT")!,
            });
        }

        var folder = Path.Combine(Root, ".scratch", $"bench-{Environment.ProcessId}");
        Run("install");
        Run("start", folder);
        var env = Run("env", folder).Split('\n').Select(l => l.Split('=', 2)).Where(p => p.Length == 2).ToDictionary(p => p[0], p => p[1]);
        return new(folder, env);
    }

    /// <summary>What the measurement before left to vacuum, to flush and to collect is done before the next one, not during it.</summary>
    public async Task Settle()
    {
        await using (var database = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Postgres) { CommandTimeout = 300 }))
        {
            foreach (var statement in new[] { "vacuum (analyze)", "checkpoint" })
            {
                await using var command = database.CreateCommand(statement);
                await command.ExecuteNonQueryAsync();
            }
        }

        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
    }

    public void Dispose()
    {
        if (_folder is not null)
        {
            Run("stop", _folder);
            Directory.Delete(_folder, recursive: true);
        }
    }

    private static string Run(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(Script, arguments) { UseShellExecute = false, RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"tests/parts {arguments[0]} ended with {process.ExitCode}.");
    }
}
