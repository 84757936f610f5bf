using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Npgsql;
using RabbitMQ.Client;

namespace Keten.Tests.Chain.Privacy;

/// <summary>A virtual host and a database of this test's own, on the RabbitMQ and PostgreSQL that the test script started; and somebody who looks into both.</summary>
internal sealed class Broker : IAsyncDisposable
{
    private const string Spied = "spied";
    private readonly string _name = "privacy" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(5));
    private readonly DateTime _since = TimeProvider.System.GetUtcNow().UtcDateTime;
    private readonly HttpClient _management;
    private readonly ConnectionFactory _amqp;
    private IConnection? _connection;
    private IChannel? _channel;

    private Broker()
    {
        var amqp = new UriBuilder(Variable("AMQP")) { Path = _name };
        Amqp = amqp.Uri;
        _amqp = new ConnectionFactory { Uri = Amqp };
        _management = new HttpClient { BaseAddress = new Uri(Variable("MANAGEMENT")) };
        _management.DefaultRequestHeaders.Authorization =
            new AuthenticationHeaderValue("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes($"{amqp.UserName}:{amqp.Password}")));
        Postgres = new NpgsqlConnectionStringBuilder(Variable("POSTGRES")) { Database = _name, Pooling = false }.ToString();
    }

    public static bool IsThere => Environment.GetEnvironmentVariable("KETEN_TEST_MANAGEMENT") is { Length: > 0 };

    public Uri Amqp { get; }

    public string Postgres { get; }

    public static async Task<Broker> Start()
    {
        var broker = new Broker();
        using var made = await broker._management.PutAsJsonAsync($"/api/vhosts/{broker._name}", new { });
        made.EnsureSuccessStatusCode();
        using var allowed = await broker._management.PutAsJsonAsync(
            $"/api/permissions/{broker._name}/{broker.Amqp.UserInfo.Split(':')[0]}", new { configure = ".*", write = ".*", read = ".*" });
        allowed.EnsureSuccessStatusCode();
        await Sql($"create database {broker._name}");
        return broker;
    }

    /// <summary>A hub that runs on both.</summary>
    public void Use(IDictionary<string, string?> settings)
    {
        settings["Keten:Transport"] = "RabbitMq";
        settings["Keten:Database"] = "Postgres";
        settings["Keten:Development"] = "true";
        settings["Keten:Keys:Master"] = Convert.ToBase64String(new byte[32]);
        settings["Keten:RabbitMq:Uri"] = Amqp.ToString();
        settings["Keten:Postgres"] = Postgres;
        settings["Keten:Auth:Authority"] = "http://127.0.0.1:9/nobody";
        settings["Keten:Auth:Audience"] = "keten";
    }

    /// <summary>From now on a copy of every message that any queue gets, on either lane.</summary>
    public async Task Spy()
    {
        _connection = await _amqp.CreateConnectionAsync();
        _channel = await _connection.CreateChannelAsync();
        await _channel.QueueDeclareAsync(Spied, durable: false, exclusive: false, autoDelete: false);
        var bindings = await _management.GetFromJsonAsync<JsonArray>($"/api/bindings/{_name}");
        foreach (var (exchange, key) in bindings!.Select(one => (one!["source"]!.GetValue<string>(), one["routing_key"]!.GetValue<string>())).Where(one => one.Item1.Length > 0).Distinct())
        {
            await _channel.QueueBindAsync(Spied, exchange, key);
        }
    }

    /// <summary>The copies so far: headers and body of each.</summary>
    public async Task<IReadOnlyList<byte[]>> Messages()
    {
        var copies = new List<byte[]>();
        while (await _channel!.BasicGetAsync(Spied, autoAck: true) is { } copy)
        {
            var headers = (copy.BasicProperties.Headers ?? new Dictionary<string, object?>())
                .Select(header => $"{header.Key}: {(header.Value is byte[] text ? Encoding.UTF8.GetString(text) : header.Value)}")
                .Append($"{copy.RoutingKey} {copy.BasicProperties.Type} {copy.BasicProperties.CorrelationId} {copy.BasicProperties.ReplyTo}");
            copies.Add([.. Encoding.UTF8.GetBytes(string.Join('\n', headers) + "\n"), .. copy.Body.ToArray()]);
        }

        return copies;
    }

    /// <summary>Every row of every table of every schema, as its bytes.</summary>
    public async Task<IReadOnlyList<(string Table, byte[] Rows)>> Tables()
    {
        await using var connection = new NpgsqlConnection(Postgres);
        await connection.OpenAsync();
        var names = new List<string>();
        await using (var list = new NpgsqlCommand("select format('%I.%I', schemaname, tablename) from pg_tables where schemaname not in ('pg_catalog', 'information_schema')", connection))
        await using (var reader = await list.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
            {
                names.Add(reader.GetString(0));
            }
        }

        var tables = new List<(string, byte[])>();
        foreach (var name in names)
        {
            await using var copy = await connection.BeginRawBinaryCopyAsync($"copy {name} to stdout (format binary)");
            using var rows = new MemoryStream();
            await copy.CopyToAsync(rows);
            tables.Add((name, rows.ToArray()));
        }

        return tables;
    }

    /// <summary>What both of them wrote to disk since this test began, their logs too; nothing where they run in containers.</summary>
    public async Task<IReadOnlyList<string>> Files()
    {
        await Sql("checkpoint");
        return [.. new DirectoryInfo(Variable("PARTS")).EnumerateFiles("*", new EnumerationOptions { RecurseSubdirectories = true, IgnoreInaccessible = true })
            .Where(file => file.LastWriteTimeUtc >= _since).Select(file => file.FullName)];
    }

    public async ValueTask DisposeAsync()
    {
        if (_connection is not null)
        {
            await _channel!.DisposeAsync();
            await _connection.DisposeAsync();
        }

        using var gone = await _management.DeleteAsync(new Uri($"/api/vhosts/{_name}", UriKind.Relative));
        _management.Dispose();
        await Sql($"drop database if exists {_name} with (force)");
    }

    private static string Variable(string name) => Environment.GetEnvironmentVariable("KETEN_TEST_" + name)!;

    private static async Task Sql(string command)
    {
        await using var connection = new NpgsqlConnection(Variable("POSTGRES"));
        await connection.OpenAsync();
        await using var run = new NpgsqlCommand(command, connection);
        await run.ExecuteNonQueryAsync();
    }
}
