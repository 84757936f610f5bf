namespace Keten.Tests.Chain.Privacy;

/// <summary>Everywhere no canary may be: each find as <c>place: field</c>.</summary>
internal sealed class Places(Search search, Running hub, Overheard overheard, Broker? broker)
{
    // Its sender put it onto the queue in clear; everything after that is ours.
    private static readonly string[] _ofSender = ["malformed message", "message type"];

    public async Task<IReadOnlyList<string>> Leaks() =>
    [
        .. Of("output", search.In(overheard.Output)),
        .. overheard.Traces.SelectMany(trace => Of("trace", search.In(trace))).Distinct(),
        .. Of("metric", search.In(overheard.Metrics)),
        .. overheard.Messages.SelectMany(message => Of("message", search.In(message).Except(_ofSender))).Distinct(),
        .. Directory.EnumerateFiles(hub.Folder).SelectMany(file => Of(Path.GetFileName(file), search.In(Read(file)))),
        .. broker is null ? [] : await OnBroker(broker),
    ];

    /// <summary>Where it belongs, it is found.</summary>
    public async Task IsSeen(string where, string field, Func<Task<IReadOnlyList<string>>> look)
    {
        var seen = string.Join('\n', await look());
        Assert.True(search.In(seen).Contains(field), $"{where} should have {field}");
    }

    private async Task<IReadOnlyList<string>> OnBroker(Broker asked) =>
    [
        .. (await asked.Messages()).SelectMany(message => Of("queue", search.In(message).Except(_ofSender))).Distinct(),
        .. (await asked.Tables()).SelectMany(table => Of(table.Table, search.In(table.Rows))),
        .. (await asked.Files()).SelectMany(file => Of("file", search.In(Read(file)).Except(_ofSender))).Distinct(),
    ];

    private static IEnumerable<string> Of(string place, IEnumerable<string> fields) => fields.Select(field => $"{place}: {field}");

    private static byte[] Read(string path)
    {
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            using var bytes = new MemoryStream();
            file.CopyTo(bytes);
            return bytes.ToArray();
        }
        catch (FileNotFoundException)
        {
            return []; // a log that its owner has just written into the database
        }
    }
}
