using System.Collections.Concurrent;
using Keten.Adapters.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Keten.Tests.Chain.Noting;

/// <summary>Reads the logboek of a hub as it is written: each line with its fields.</summary>
internal sealed class Lines : ILoggerProvider
{
    private readonly ConcurrentQueue<IReadOnlyDictionary<string, object?>> _lines = [];

    public IReadOnlyList<IReadOnlyDictionary<string, object?>> All => [.. _lines];

    public static async Task<(Running Hub, Lines Lines)> Hub()
    {
        var lines = new Lines();
        var hub = await Running.Start(
            app =>
            {
                Running.AddAll(app);
                app.Builder.Services.AddSingleton<ILoggerProvider>(lines);
            },
            settings => (settings["Keten:Log:Level"], settings["Keten:Log:Others"]) = ("Information", "Error"),
            partnersAnswer: true);
        return (hub, lines);
    }

    /// <summary>Those about a partner or register, in order.</summary>
    /// <param name="how">POST, GET or heard.</param>
    /// <param name="party">Its id.</param>
    public IReadOnlyList<IReadOnlyDictionary<string, object?>> Of(string how, string party) => [.. All.Where(line => (string?)line["name"] == $"{how} {party}")];

    public ILogger CreateLogger(string categoryName) => categoryName == Logboek.Category ? new Keeper(_lines) : Microsoft.Extensions.Logging.Abstractions.NullLogger.Instance;

    public void Dispose()
    {
    }

    private sealed class Keeper(ConcurrentQueue<IReadOnlyDictionary<string, object?>> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state)
            where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue(((IEnumerable<KeyValuePair<string, object?>>)state!).ToDictionary(StringComparer.Ordinal));
    }
}
