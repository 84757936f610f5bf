using System.Text.Json;

namespace Keten.Tests.Adapters.Fhir;

/// <summary>Three readers of R4 that others wrote (tests/Referees/fhir.cjs): what we write they accept, and what we refuse each of them misses a part of.</summary>
public class RefereesAgree(ITestOutputHelper output)
{
    // Where a referee errs, which one and why. Each such file is an edge of R4, and the other two agree with us.
    private static readonly Dictionary<string, (string Referee, string Why)> _errs = new(StringComparer.Ordinal)
    {
        ["meta as a value"] = ("schema", "has no valueMeta, which the definition of Parameters has"),
        ["nulls in step"] = ("schema", "knows no null in an array of primitives"),
        ["only an extension for what is required"] = ("fhir", "looks for the value only"),
        ["uuid"] = ("fhir", "takes a uuid for an object"),
        ["version 4.0.1"] = ("schema", "its list of versions ends at 4.0.0"),
        ["zero and false"] = ("fhir", "takes 0 for nothing"),
    };

    [Fact]
    public async Task with_everything_that_we_write()
    {
        var files = SoundOnesAreRead.Files.Select(row => row.Data).ToList();
        var verdicts = await Ask(files.Select(file => Json.Write(Json.Read(Repository.Read(file)))));
        foreach (var (file, verdict) in files.Zip(verdicts))
        {
            var wrong = verdict.Where(referee => referee.Value.Count > 0).Select(referee => referee.Key);
            Assert.Equal(_errs.TryGetValue(Path.GetFileNameWithoutExtension(file), out var errs) ? [errs.Referee] : [], wrong.Select(referee => $"{referee}"));
        }
    }

    [Fact]
    public async Task and_miss_much_of_what_we_refuse()
    {
        // What JSON.parse cannot tell apart (a name twice, half a character) no referee sees.
        var broken = BrokenOnes.All.Where(one => !one.Name.StartsWith("twice", StringComparison.Ordinal) && !one.Name.StartsWith("second", StringComparison.Ordinal) && one.Name != "half a character").ToList();
        var verdicts = await Ask(broken.Select(one => JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(one.Json))));
        var caught = new Dictionary<string, int>(StringComparer.Ordinal) { ["reader"] = broken.Count, ["medplum"] = 0, ["fhir"] = 0, ["schema"] = 0, ["hand"] = 0, ["nobody else"] = 0 };
        foreach (var (one, verdict) in broken.Zip(verdicts))
        {
            var by = verdict.Where(referee => referee.Value.Count > 0).Select(referee => referee.Key).DefaultIfEmpty("nobody else").ToList();
            by.ForEach(referee => caught[referee]++);
            output.WriteLine($"{one.Name,-60} {string.Join(' ', by)}");
            Assert.NotEmpty(Json.Errors(one.Json));
        }

        output.WriteLine(string.Join(", ", caught.Select(referee => $"{referee.Key}: {referee.Value}")));
        Assert.All(["medplum", "fhir", "schema", "hand"], referee => Assert.InRange(caught[referee], 1, broken.Count - 1));
    }

    private static async Task<IReadOnlyList<Dictionary<string, List<string>>>> Ask(IEnumerable<string> resources) =>
        [.. (await Referee.Ask("fhir.cjs", string.Join('\n', resources))).Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => JsonSerializer.Deserialize<Dictionary<string, List<string>>>(line)!)];
}
