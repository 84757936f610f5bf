using Microsoft.Extensions.Configuration;
using Npgsql;

namespace Keten.Hosting;

/// <summary>How this process is put together, from configuration section <c>Keten</c>. Only two combinations exist; any other refuses to start.</summary>
public sealed class KetenSettings
{
    private readonly IConfigurationSection _keten;

    public KetenSettings(IConfiguration configuration)
    {
        _keten = configuration.GetSection("Keten");
        var transport = _keten["Transport"] ?? "InMemory";
        var database = _keten["Database"] ?? "Sqlite";
        Embedded = (transport, database) switch
        {
            ("InMemory", "Sqlite") => true,
            ("RabbitMq", "Postgres") => false,
            _ => throw new InvalidOperationException(
                $"Keten:Transport {transport} with Keten:Database {database} is not supported: InMemory with Sqlite, or RabbitMq with Postgres."),
        };
        Development = Embedded || _keten.GetValue("Development", false);
        DataFolder = _keten["Data"] ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.Create), "keten");
    }

    /// <summary>InMemory transport and one SQLite file: one process, no broker.</summary>
    public bool Embedded { get; }

    /// <summary>Development keys and the simulated clock are allowed. Always in embedded mode; otherwise only when configured.</summary>
    public bool Development { get; }

    /// <summary>Embedded: where the database and the key store live.</summary>
    public string DataFolder { get; }

    /// <summary><c>Keten:RabbitMq:Uri</c>, such as <c>amqp://host:5672/keten</c>, with the user of <c>Keten:RabbitMq:Users:SERVICE</c> when there is one.</summary>
    public Uri RabbitMq => new(Required("RabbitMq:Uri"));

    public string? RabbitMqUser => _keten["RabbitMq:User"];

    public string? RabbitMqPassword => _keten["RabbitMq:Password"];

    internal string? this[string key] => _keten[key];

    internal string Required(string key) => _keten[key] ?? throw new InvalidOperationException($"Keten:{key} is not configured.");

    /// <summary>The key store is a schema of the database that this service uses, by the same user: one transaction can write both.</summary>
    internal bool KeepsKeys(string service) => string.Equals(Connection(service), Connection("keys"), StringComparison.Ordinal);

    /// <summary>The service's own schema, by <c>Keten:Postgres</c> or <c>Keten:Postgres:SERVICE</c>.</summary>
    internal NpgsqlDataSource Postgres(string schema)
    {
        var builder = new NpgsqlDataSourceBuilder(Connection(schema));
        var connection = builder.ConnectionStringBuilder;
        connection.SearchPath = schema;
        connection.MaxPoolSize = 8;
        connection.MaxAutoPrepare = 30;
        connection.AutoPrepareMinUsages = 2;
        // Every query has its index. A plan made while a table is small must still use it when the table is large.
        connection.Options = "-c enable_seqscan=off -c jit=off";
        connection.NoResetOnClose = true; // nothing here sets anything for a session
        connection.Timeout = 5;
        connection.CommandTimeout = 15;
        connection.ApplicationName = $"keten-{schema}";
        return builder.Build();
    }

    private string Connection(string schema) => _keten[$"Postgres:{schema}"] ?? Required("Postgres");
}
