using System.Text.Json.Nodes;

namespace Keten.Tests.Chain.Demo;

/// <summary>Everything together, as a stranger meets it: one command, samples from report to the last word.</summary>
public class TheDemoEndsAsItMust
{
    private static readonly string _samples = Path.Combine(AppContext.BaseDirectory, "samples");

    [Fact]
    public async Task every_sample_ends_as_it_must_and_every_reporter_hears_the_last_word()
    {
        var demo = await DemoRun.Of();

        Assert.True(demo.Exit == 0, demo.Said);
        Assert.Equal(0, (int)demo.Printed["failed"]!);
        Assert.Equal((int)demo.Printed["total"]!, (int)demo.Printed["ok"]!);
        Assert.True(demo.Samples.Count() >= 8);
        Assert.Equal(Directory.GetFiles(_samples, "*.json").Length, demo.Samples.Count());
        Assert.All(demo.Samples, sample => Assert.Contains(sample["feedback"]!.AsArray()[^1]!.ToString(), (string[])["closed", "referred"]));
        Assert.All(demo.Samples, sample => Assert.Equal(sample["outcome"]!.ToString() == "referred_away", sample["signalId"] is null));
        Assert.All(
            (string[])["care", "care,criminal", "organised_crime"],
            strands => Assert.Contains(demo.Samples, sample => string.Join(',', sample["strands"]!.AsArray()) == strands));
    }

    [Fact]
    public async Task and_one_that_ends_otherwise_is_found()
    {
        var folder = Directory.CreateTempSubdirectory("keten-samples-");
        try
        {
            Plant(folder, "nijmegen-referred", sample => sample["expect"]!["outcome"] = "case");
            Plant(folder, "nijmegen-anonymous", sample => sample["humans"]!.AsArray()[^1]!["with"]!["level"] = "perhaps");

            var demo = await DemoRun.Of(folder.FullName);

            Assert.Equal((1, 2, 0, 2), (demo.Exit, (int)demo.Printed["total"]!, (int)demo.Printed["ok"]!, (int)demo.Printed["failed"]!));
            Assert.Contains("nijmegen-referred: outcome: expected case, saw referred_away", demo.Said, StringComparison.Ordinal);
            Assert.Contains("nijmegen-anonymous: aandachtsfunctionaris: decide when to_decide: expected 200, saw 400 invalid #/level unknown_code", demo.Said, StringComparison.Ordinal);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Plant(DirectoryInfo folder, string name, Action<JsonNode> change)
    {
        var sample = JsonNode.Parse(File.ReadAllText(Path.Combine(_samples, $"{name}.json")))!;
        change(sample);
        File.WriteAllText(Path.Combine(folder.FullName, $"{name}.json"), sample.ToJsonString());
    }
}
