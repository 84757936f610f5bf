using System.Text.Json.Nodes;
using Keten.Adapters;
using Keten.Adapters.Http;
using Keten.Host;
using Keten.Host.Recording;
using Keten.Tests.Adapters.Views;

namespace Keten.Tests.Unit.Recording;

/// <summary>What an adapter said before and what it says now, field by field.</summary>
public class RecordingsAreCompared
{
    public static TheoryData<string> Partners => [.. PartnerAdapters.All.Select(adapter => adapter.Partners[0])];

    [Theory]
    [MemberData(nameof(Partners))]
    public async Task the_same_adapter_says_the_same(string partner)
    {
        var json = await Recorded(partner);

        Assert.Empty(await Recorder.Rerun(json, Present(partner), CancellationToken.None));
        Assert.True(JsonNode.Parse(json)!["exchanges"]!.AsArray().Count >= 4);
        Assert.All(JsonNode.Parse(json)!["exchanges"]!.AsArray(), one => Assert.Equal("accepted", (string?)one!["read"]));
    }

    [Fact]
    public async Task no_credential_is_kept() =>
        Assert.DoesNotContain("secret-of-nla", await Recorded("nla", "secret-of-nla"), StringComparison.Ordinal);

    [Fact]
    public async Task a_word_that_changed_is_named_by_its_place()
    {
        var json = await Recorded("nla");

        var differences = await Recorder.Rerun(json, line => new Renames(Present("nla")(line), line), CancellationToken.None);

        Assert.Contains(differences, one => one is ("referral", { Pointer: "/request/body/data/fields/signaal/werkgevers", Change: "removed" }));
        Assert.Contains(differences, one => one is ("referral", { Pointer: "/request/body/data/fields/signaal/bedrijven", Change: "added" }));
        Assert.All(differences, one => Assert.StartsWith("/request/body/data/fields/signaal/", one.Difference.Pointer, StringComparison.Ordinal));
    }

    [Fact]
    public async Task an_answer_that_is_read_otherwise_shows()
    {
        var recording = JsonNode.Parse(await Recorded("nla"))!;
        recording["exchanges"]![0]!["answer"]!["status"] = 503;

        var (name, difference) = Assert.Single(await Recorder.Rerun(recording.ToJsonString(), Present("nla"), CancellationToken.None));

        Assert.Equal(("consultation", "/read", "accepted", "not_now:nla:503"), (name, difference.Pointer, (string?)difference.Was, (string?)difference.Is));
    }

    [Theory]
    [InlineData("""{"a":1,"b":[1,2]}""", """{"a":1,"b":[1,2]}""")]
    [InlineData("""{"a":1}""", """{"a":2}""", "changed /a")]
    [InlineData("""{"a":null}""", """{}""", "removed /a")]
    [InlineData("""{}""", """{"a/b":null}""", "added /a~1b")]
    [InlineData("""{"a":[1,2,3]}""", """{"a":[1,4]}""", "changed /a/1", "removed /a/2")]
    [InlineData("""{"a":[]}""", """{"a":[{"b":1}]}""", "added /a/0")]
    [InlineData("""{"a":{"b":1}}""", """{"a":[1]}""", "changed /a")]
    public void differences_have_a_place(string was, string now, params string[] expected) =>
        Assert.Equal(expected, Difference.Between(JsonNode.Parse(was), JsonNode.Parse(now)).Select(one => one.ToString()));

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("""{"recording":2}""")]
    [InlineData("""{"recording":1,"partner":"nla","url":"http://nowhere.invalid","exchanges":[{"name":"a"}]}""")]
    public async Task what_is_no_recording_is_refused(string json) =>
        await Assert.ThrowsAsync<FormatException>(() => Recorder.Rerun(json, Present("nla"), CancellationToken.None));

    /// <summary>As somebody types it: 0 the same, 1 something found, 2 not understood.</summary>
    [Fact]
    public async Task by_the_command_line()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("keten").FullName, "nla.json");
        try
        {
            Assert.Equal(CommandLine.Done, await CommandLine.Run(["record", file, "--partner", "nla", "--json"]));
            Assert.Equal(CommandLine.Done, await CommandLine.Run(["rerun", file, "--json"]));
            await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("\"werkgevers\"", "\"werkgever\"", StringComparison.Ordinal));
            Assert.Equal(CommandLine.Finding, await CommandLine.Run(["rerun", file]));
            await File.WriteAllTextAsync(file, "{}");
            Assert.Equal(CommandLine.Usage, await CommandLine.Run(["rerun", file]));
            Assert.Equal(CommandLine.Usage, await CommandLine.Run(["record", file, "--partner", "nobody"]));
            Assert.Equal(CommandLine.Usage, await CommandLine.Run(["record", file, "ftp://nla.invalid", "--partner", "nla"]));
            Assert.Equal(CommandLine.Usage, await CommandLine.Run(["conformance", "http://user:word@nla.invalid", "--partner", "nla"]));
            Assert.Equal(CommandLine.Usage, await CommandLine.Run(["conformance", "http://nla.invalid", "--partner", "nobody"]));
            Assert.Equal(CommandLine.Usage, await CommandLine.Run(["conformance", "http://nla.invalid"]));
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }

    private static Func<PartnerHttp, IPartnerAdapter> Present(string partner) => line => PartnerAdapters.With(PartnerAdapters.Of(partner)!, line);

    private static async Task<string> Recorded(string partner, string? token = null)
    {
        await using var outside = await RunningSimulators.Start("--Keten:Simulators:Hub=http://127.0.0.1:9");
        return (await Recorder.Record(PartnerAdapters.Of(partner)!, partner, new Uri(outside.Address, partner), token, CancellationToken.None)).Write().ToJsonString();
    }

    /// <summary>Another word for the employers.</summary>
    private sealed class Renames(IPartnerAdapter inner, PartnerHttp line) : IPartnerAdapter
    {
        public string Name => inner.Name;

        public IReadOnlyList<string> Partners => inner.Partners;

        public string RecipientClass(string partner) => inner.RecipientClass(partner);

        public IReadOnlyList<Essential>? EssentialFor(string partner, string purpose) => inner.EssentialFor(partner, purpose);

        public JsonObject? Form(Outgoing outgoing)
        {
            var form = inner.Form(outgoing)!;
            var words = form["fields"]!["signaal"]!.AsObject();
            if (words["werkgevers"] is { } employers)
            {
                words.Remove("werkgevers");
                words["bedrijven"] = employers;
            }

            return form;
        }

        public Task<Answer> Send(Outgoing outgoing, CancellationToken stop) => line.Send(outgoing, Form(outgoing)!, stop);
    }
}
