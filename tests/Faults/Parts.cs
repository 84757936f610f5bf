using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using Npgsql;

namespace Keten.Tests.Faults;

/// <summary>The RabbitMQ and PostgreSQL that the test script started: a virtual host and a database of one's own, and their death.</summary>
internal sealed class Parts : IAsyncDisposable
{
    private readonly HttpClient _management;
    private readonly string _name = $"faults-{Guid.NewGuid():N}";
    private readonly string _user;

    private Parts()
    {
        var amqp = new UriBuilder(Setting("KETEN_TEST_AMQP")!);
        _user = amqp.UserName;
        amqp.Path = _name;
        Amqp = amqp.Uri;
        var management = new UriBuilder(Setting("KETEN_TEST_MANAGEMENT")!) { UserName = amqp.UserName, Password = amqp.Password };
        Management = management.Uri;
        _management = new HttpClient { BaseAddress = new Uri(Setting("KETEN_TEST_MANAGEMENT")!), Timeout = TimeSpan.FromSeconds(10) };
        _management.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue(
            "Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{amqp.UserName}:{amqp.Password}")));
        Postgres = new NpgsqlConnectionStringBuilder(Setting("KETEN_TEST_POSTGRES")) { Database = _name }.ToString();
    }

    public Uri Amqp { get; }

    public Uri Management { get; }

    /// <summary>Connection string of the database of one's own.</summary>
    public string Postgres { get; }

    /// <summary>Fresh ones; skips the test where the script did not start any.</summary>
    public static async Task<Parts> Fresh()
    {
        Assert.SkipUnless(Setting("KETEN_TEST_PARTS") is { Length: > 0 }, "needs the RabbitMQ and PostgreSQL of ./test (KETEN_TEST_PARTS), because it kills them");
        var parts = new Parts();
        await parts.Sql($"create database \"{parts._name}\"");
        using var made = await parts._management.PutAsJsonAsync($"/api/vhosts/{parts._name}", new { });
        made.EnsureSuccessStatusCode();
        using var allowed = await parts._management.PutAsJsonAsync(
            $"/api/permissions/{parts._name}/{parts._user}", new { configure = ".*", write = ".*", read = ".*" });
        allowed.EnsureSuccessStatusCode();
        return parts;
    }

    /// <param name="part">rabbitmq or postgres: every process of it, by <c>kill -9</c>.</param>
    public static Task Kill(string part) => Script("kill", part);

    /// <summary>Comes back when it answers again.</summary>
    public static Task Start(string part) => Script("start", part);

    /// <summary>Queues with messages in them, ready or not acknowledged.</summary>
    public async Task<IEnumerable<string>> Queued()
    {
        var queues = await _management.GetFromJsonAsync<Queue[]>($"/api/queues/{_name}?columns=name,messages");
        return queues!.Where(queue => queue.Messages > 0).Select(queue => $"queue {queue.Name}: {queue.Messages}");
    }

    public async ValueTask DisposeAsync()
    {
        // The next test starts with both there, whatever this one did to them.
        await Start("rabbitmq");
        await Start("postgres");
        using var gone = await _management.DeleteAsync($"/api/vhosts/{_name}");
        await Sql($"drop database if exists \"{_name}\" with (force)");
        _management.Dispose();
    }

    private async Task Sql(string statement)
    {
        NpgsqlConnection.ClearAllPools();
        await using var connection = new NpgsqlConnection(Setting("KETEN_TEST_POSTGRES"));
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(statement, connection);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task Script(string what, string part)
    {
        using var script = Process.Start(new ProcessStartInfo(Repository.At("tests/parts"), [what, Setting("KETEN_TEST_PARTS")!, part]))!;
        await script.WaitForExitAsync();
        Assert.Equal(0, script.ExitCode);
    }

    private sealed record Queue(string Name, int Messages);

    private static string? Setting(string name) => Environment.GetEnvironmentVariable(name);
}
