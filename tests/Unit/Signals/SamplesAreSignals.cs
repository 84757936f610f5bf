using System.Text;
using System.Text.Json.Nodes;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Sharing;

namespace Keten.Tests.Unit.Signals;

/// <summary>The samples of the demo are signals that the hub takes, of steps that it knows.</summary>
public class SamplesAreSignals
{
    private static readonly string[] _does =
    [
        "summary", "consult", "decide", "question", "acute", "release", "facts", "acknowledge", "resolve", "retract", "close", "refer", "reply", "advance",
        "links", "agree", "care", "consents", "strands", "actions", "reopen", "take", "behave",
    ];

    private static readonly DateOnly _today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime);

    public static TheoryData<string> Files => [.. Repository.Files("infra/samples", "*.json")];

    [Fact]
    public void there_are_at_least_eight() => Assert.True(Files.Count >= 8);

    [Theory]
    [MemberData(nameof(Files))]
    public void a_sample_is_taken_as_it_stands(string file) => Assert.Empty(Faults(JsonNode.Parse(Repository.Read(file))!, file));

    [Fact]
    public void and_a_broken_one_would_show()
    {
        var sample = JsonNode.Parse(Repository.Read("infra/samples/nijmegen-care.json"))!;
        sample["signal"]!["persons"]![0]!["bsn"] = "900000005";
        sample["humans"]![0]!["as"] = "burgemeester";
        sample["expect"]!["outcome"] = "perhaps";

        Assert.Equal(
            ["signal #/persons/0/bsn bsn_invalid", "nobody is burgemeester", "outcome perhaps"],
            Faults(sample, "infra/samples/nijmegen-care.json"));
    }

    private static IEnumerable<string> Faults(JsonNode sample, string file)
    {
        var regions = RegionSet.Load(Repository.At("infra/regions"));
        var humans = sample["humans"]!.AsArray().Select(step => step!).ToList();
        if (Path.GetFileNameWithoutExtension(file) != sample["sample"]!.ToString())
        {
            yield return "its name is not its file's";
        }

        SignalReader.TryRead(Encoding.UTF8.GetBytes(sample["signal"]!.ToJsonString().Replace("{run}", "1234", StringComparison.Ordinal)), _today, out _, out var errors);
        foreach (var error in errors ?? [])
        {
            yield return $"signal {error.Pointer} {error.Code}";
        }

        Assert.True(regions.TryGet(sample["signal"]!["region"]!.ToString(), out var region));
        foreach (var step in humans)
        {
            if (!Roles.All.Append("reporter").Append("clock").Concat(Vocabulary.Partners).Concat(Vocabulary.Sources).Contains(step["as"]!.ToString()))
            {
                yield return $"nobody is {step["as"]}";
            }

            if (!_does.Contains(step["do"]!.ToString()))
            {
                yield return $"nobody can {step["do"]}";
            }
        }

        var expected = sample["expect"]!;
        if (!region.Assessment.WaysOut.Select(way => way.Code).Append("case").Append("referred_away").Append("merged").Append("transferred").Contains(expected["outcome"]!.ToString()))
        {
            yield return $"outcome {expected["outcome"]}";
        }

        foreach (var code in Codes(expected["feedback"]!).Except(region.Feedback.Keys))
        {
            yield return $"feedback {code}";
        }

        foreach (var partner in Codes(expected["partners"]!).Except(Vocabulary.Partners))
        {
            yield return $"partner {partner}";
        }
    }

    private static IEnumerable<string> Codes(JsonNode list) => list.AsArray().Select(code => code!.ToString());
}
