using System.Globalization;
using System.Text.Json.Nodes;
using Keten.Hosting;
using Keten.Messages;
using Keten.Tests.Chain.Delivering;
using Keten.Tests.Chain.Privacy;
using Keten.Tests.Chain.Route;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace Keten.Tests.Chain.Auditing;

/// <summary>A whole hub whose ledgers somebody may write in, embedded or on RabbitMQ and PostgreSQL of its own.</summary>
internal sealed class AuditedHub(Running running, Broker? broker) : IAsyncDisposable
{
    public Running Running => running;

    public static async Task<AuditedHub> Start(bool onBroker)
    {
        var broker = onBroker ? await Broker.Start() : null;
        var running = await Running.Start(
            app =>
            {
                Running.AddAll(app);
                app.AddAsker();
                if (broker is not null)
                {
                    // Away from embedded mode the hub believes an issuer; here the test still issues.
                    var settings = new ConfigurationBuilder().AddInMemoryCollection([new("Keten:Embedded", "true"), new("Keten:Auth:DevelopmentKey", app.Builder.Configuration["Keten:Auth:DevelopmentKey"])]);
                    app.Builder.Services.AddSingleton(TokenRules.From(settings.Build()));
                }
            },
            settings =>
            {
                if (broker is not null)
                {
                    settings["Keten:Transport"] = "RabbitMq";
                    settings["Keten:Database"] = "Postgres";
                    settings["Keten:Development"] = "true";
                    settings["Keten:Keys:Master"] = Convert.ToBase64String(new byte[32]);
                    settings["Keten:RabbitMq:Uri"] = broker.Amqp.ToString();
                    settings["Keten:Postgres"] = broker.Postgres;
                    settings["Keten:Auth:Authority"] = "http://127.0.0.1:9/nobody";
                    settings["Keten:Auth:Audience"] = "keten";
                }
            });
        await Until.Holds(async () => (await running.Http.GetAsync("/health/ready")).IsSuccessStatusCode, ready => ready);
        return new(running, broker);
    }

    /// <summary>Somebody of a service discloses, on either lane.</summary>
    public async Task Disclose(string service, int times, bool acute = false)
    {
        for (var i = 0; i < times; i++)
        {
            await running.Do(service, work =>
            {
                work.Acute = acute;
                return work.Publish(new Disclosed
                {
                    DecisionId = work.NewId("decision"),
                    SignalId = work.NewId("signal"),
                    Service = service,
                    Partner = "nla",
                    RecipientClass = "nla",
                    Purpose = "judge",
                    Instrument = "made up",
                    Shared = ["signal.forms"],
                    Reduced = [],
                    Consents = [],
                    PayloadHash = "made up",
                    DisclosedAt = work.Now,
                });
            });
        }
    }

    public async Task<JsonNode> Verify(string query = "")
    {
        var (status, body) = await Person.With(running, Roles.PrivacyOfficer).Send(HttpMethod.Get, "/audit/verify" + query);
        Assert.Equal(200, (int)status);
        return body!;
    }

    /// <summary>Each as <c>service 2-3 code copy</c>.</summary>
    public static IReadOnlyList<string> Findings(JsonNode verification) =>
        [.. verification["findings"]!.AsArray().Select(finding => string.Create(CultureInfo.InvariantCulture, $"{finding!["service"]} {finding["sequence"]}-{finding["through"]} {finding["code"]} {finding["copy"]}"))];

    /// <summary>Writes in a database, behind the back of the service that owns it.</summary>
    /// <param name="service">Whose it is.</param>
    /// <param name="table">ledger or collected.</param>
    /// <param name="sql">With {table} in it.</param>
    public async Task Tamper(string service, string table, string sql)
    {
        Assert.True(await Write("keten.db", sql.Replace("{table}", broker is null ? $"{service}_{table}" : $"{service}.{table}", StringComparison.Ordinal)) > 0);
    }

    /// <summary>Of every signal and case.</summary>
    public async Task DestroyKeys() => Assert.True(await Write("keys.db", broker is null ? "delete from wrapped" : "delete from keys.wrapped") > 0);

    private async Task<int> Write(string name, string sql)
    {
        if (broker is null)
        {
            await using var file = new SqliteConnection($"Data Source={Path.Combine(running.Folder, name)};Pooling=False");
            await file.OpenAsync();
            await using var write = new SqliteCommand(sql, file);
            return await write.ExecuteNonQueryAsync();
        }

        await using var database = new NpgsqlConnection(broker.Postgres);
        await database.OpenAsync();
        await using var run = new NpgsqlCommand(sql, database);
        return await run.ExecuteNonQueryAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await running.DisposeAsync();
        await (broker?.DisposeAsync() ?? ValueTask.CompletedTask);
    }
}
