using System.Text.Json.Nodes;

namespace Keten.Tests.Chain.Api;

/// <summary>
/// The description of a running hub, judged by the linter of the NL API Design Rules (Spectral, with their own ruleset). The ruleset is
/// others' and not in the project: <c>KETEN_SPECS</c> names its folder, else <c>../shared/specs</c>.
/// </summary>
public class TheApiIsAsTheRulesSay
{
    private const string Linter = "node_modules/@stoplight/spectral-cli/dist/index.js";

    private static readonly string _rules = Path.Combine(Environment.GetEnvironmentVariable("KETEN_SPECS") ?? Repository.At("../shared/specs"), "api-design-rules.spectral.yaml");

    [Fact]
    public async Task its_description_breaks_none_of_the_design_rules() => Assert.Equal("", await Lint(await Described()));

    /// <summary>Each change breaks one rule, and the linter names that one.</summary>
    [Fact]
    public async Task and_what_breaks_one_is_found()
    {
        var whole = await Described();
        async Task<string> Broken(Action<JsonNode> breaks)
        {
            var copy = whole.DeepClone();
            breaks(copy);
            return await Lint(copy);
        }

        Assert.Contains("nlgov:missing-version-header", await Broken(api => api["paths"]!["/worklist"]!["get"]!["responses"]!["200"]!["headers"]!.AsObject().Remove("API-Version")), StringComparison.Ordinal);
        Assert.Contains("nlgov:info-contact-fields-exist", await Broken(api => api["info"]!["contact"]!.AsObject().Remove("email")), StringComparison.Ordinal);
        Assert.Contains("nlgov:problem-invalid-input", await Broken(api => api["paths"]!["/signals"]!["post"]!["responses"]!.AsObject().Remove("400")), StringComparison.Ordinal);
        Assert.Contains("nlgov:paths-kebab-case", await Broken(api => api["paths"]!["/workList"] = api["paths"]!["/worklist"]!.DeepClone()), StringComparison.Ordinal);
        Assert.Contains("nlgov:semver", await Broken(api => api["info"]!["version"] = "1"), StringComparison.Ordinal);
    }

    private static async Task<JsonNode> Described()
    {
        await using var hub = await Running.Hub();
        return JsonNode.Parse(await hub.Http.GetStringAsync("/api/v1/openapi.json"))!;
    }

    private static async Task<string> Lint(JsonNode api)
    {
        Assert.SkipUnless(File.Exists(_rules), "the ruleset of the API Design Rules is not here: KETEN_SPECS names its folder");
        var file = Path.Combine(Directory.CreateTempSubdirectory("keten-api-").FullName, "openapi.json");
        await File.WriteAllTextAsync(file, api.ToJsonString());
        try
        {
            return await Referee.Judge(Linter, "lint", "--ruleset", _rules, "--format", "text", "--fail-severity", "warn", file);
        }
        finally
        {
            Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        }
    }
}
