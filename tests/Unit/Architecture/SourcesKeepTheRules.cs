using System.Text.RegularExpressions;

namespace Keten.Tests.Unit.Architecture;

/// <summary>What may not be written, wherever it would compile.</summary>
public partial class SourcesKeepTheRules
{
    private const string Here = "tests/Unit/Architecture/SourcesKeepTheRules.cs";

    private static readonly IReadOnlyList<SourceFile> _sources = [.. SourceFile.All.Where(file => file.Path != Here)];

    // Longer than the ceiling on purpose, each at most as long as it is: they may only shrink.
    private static readonly Dictionary<string, int> _longer = new(StringComparer.Ordinal)
    {
        ["infra/Hosting/Documents/Writer.cs"] = 250,
        ["infra/Hosting/Work/Work.cs"] = 222,
    };

    /// <summary>Logs a whole object, and with it whatever somebody adds to that object later. (A test of the log may.)</summary>
    [Fact]
    public void nobody_logs_a_whole_object() => Assert.Empty(Holding(_sources.Where(file => !file.Under("tests")), "{@"));

    /// <summary>To send to <c>queue:</c> declares that queue again, without its arguments, and breaks it for its owner.</summary>
    [Fact]
    public void nobody_sends_to_a_queue_by_name() => Assert.Empty(Holding(_sources, "\"queue:"));

    [Fact]
    public void and_both_show()
    {
        Assert.Single(Holding([new("services/A/B.cs", "log.LogInformation(\"Got {@Signal}\", signal);")], "{@"));
        Assert.Single(Holding([new("services/A/B.cs", "bus.GetSendEndpoint(new Uri(\"queue:regie\"))")], "\"queue:"));
    }

    [Fact]
    public void only_adapters_talk_to_the_outside() => Assert.Empty(Talkers(_sources));

    [Fact]
    public void and_a_talker_shows() =>
        Assert.Equal(
            ["services/Regie/Ask.cs", "adapters/Sharing/Ask.cs"],
            Talkers([
                new("services/Regie/Ask.cs", "public class Ask(HttpClient http)"),
                new("adapters/Sharing/Ask.cs", "IHttpClientFactory clients"),
                new("adapters/Nla/Ask.cs", "public class Ask(HttpClient http)"),
                new("services/Regie/Say.cs", "// no HttpClient here"),
            ]));

    [Fact]
    public void files_can_be_read_in_one_go() => Assert.Empty(TooLong(SourceFile.All));

    [Fact]
    public void and_a_long_file_shows() =>
        Assert.Equal(
            ["services/A/B.cs: 201 lines"],
            TooLong([new("services/A/B.cs", new string('\n', 201)), new("services/A/C.cs", new string('\n', 200)), new("tests/Unit/D.cs", new string('\n', 250)), new("adapters/A/E.g.cs", new string('\n', 900))]));

    private static IEnumerable<string> Holding(IEnumerable<SourceFile> files, string text) =>
        files.Where(file => file.Text.Contains(text, StringComparison.Ordinal)).Select(file => file.Path);

    private static IEnumerable<string> Talkers(IEnumerable<SourceFile> files) =>
        files.Where(file => !MayTalk(file) && Outside().IsMatch(file.Code)).Select(file => file.Path);

    // Hosting fetches the keys of the issuer, in development the clock, asks our own broker how deep its queues are, and exports
    // telemetry; its bus has the socket to that broker. Nothing else of it leaves.
    private static bool MayTalk(SourceFile file) =>
        (file.Under("adapters") && !file.Under("adapters/Sharing"))
        || file.Path == "infra/Hosting/Bus/BrokerSocket.cs"
        || file.Under("tests", "infra/Host", "infra/Simulators", "infra/Hosting/Auth", "infra/Hosting/Clock", "infra/Hosting/Health", "infra/Hosting/Telemetry");

    private static IEnumerable<string> TooLong(IEnumerable<SourceFile> files) =>
        from file in files
        where !file.Path.EndsWith(".g.cs", StringComparison.Ordinal) // nobody reads what a generator wrote in one go
        let most = _longer.TryGetValue(file.Path, out var own) ? own : file.Under("tests") ? 250 : 200
        where file.Lines > most
        select $"{file.Path}: {file.Lines} lines";

    [GeneratedRegex(@"\b(I?HttpClient\w*|AddHttpClient|SocketsHttpHandler|TcpClient|UdpClient|SmtpClient|ClientWebSocket|Socket)\b", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 5000)]
    private static partial Regex Outside();
}
