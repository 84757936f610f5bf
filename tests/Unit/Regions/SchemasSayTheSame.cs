using System.Globalization;
using System.Text.Json.Nodes;
using Keten.Hosting.Convenants;
using Keten.Hosting.Regions;
using Keten.Sharing.Convenants;
using Keten.Sharing.Filtering;
using Keten.Sharing.Proving;
using NJsonSchema;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Keten.Tests.Unit.Regions;

/// <summary>The schemas that an editor checks files against while they are written: what they refuse the reader refuses, and the other way round.</summary>
public sealed class SchemasSayTheSame
{
    private static readonly string[] Notices = ["missing;", "unknown key", "unknown code", "unknown strand", "write ", "name at least one", "names one twice"];

    private readonly JsonSchema _region = Schema("infra/regions/region.schema.json");
    private readonly JsonSchema _instrument = Schema("infra/convenants/instrument.schema.json");

    private readonly JsonSchema _statements = Schema("infra/convenants/statements.schema.json");

    public static TheoryData<string> Regions => [.. Repository.Files("infra/regions", "*.yaml")];

    public static TheoryData<string> Convenants => [.. Repository.Files("infra/convenants", "*.20*.yaml")];

    [Theory]
    [MemberData(nameof(Regions))]
    public void a_shipped_region_names_its_schema_and_fits_it(string file)
    {
        Assert.StartsWith("# yaml-language-server: $schema=region.schema.json\n", Repository.Read(file), StringComparison.Ordinal);
        Assert.Empty(_region.Validate(Json(Repository.Read(file))));
    }

    [Theory]
    [MemberData(nameof(Convenants))]
    public void a_shipped_instrument_names_its_schema_and_fits_it(string file)
    {
        Assert.StartsWith("# yaml-language-server: $schema=instrument.schema.json\n", Repository.Read(file), StringComparison.Ordinal);
        Assert.Empty(_instrument.Validate(Json(Repository.Read(file))));
    }

    [Theory]
    [MemberData(nameof(Regions))]
    public void what_the_schema_refuses_in_a_region_the_reader_refuses_and_the_other_way_round(string file)
    {
        var instruments = InstrumentSet.Load(Repository.At("infra/convenants"), []);
        Agree(file, _region, (yaml, errors) => RegionFile.Read(Path.GetFileName(file), yaml, instruments, errors));
    }

    [Theory]
    [MemberData(nameof(Convenants))]
    public void and_so_in_an_instrument(string file) =>
        Agree(file, _instrument, (yaml, errors) => RuleReader.ReadAll(InstrumentFile.Read(Path.GetFileName(file), yaml, errors), errors));

    [Theory]
    [InlineData("never")]
    [InlineData("must")]
    public void and_so_in_what_every_set_of_them_keeps_to(string kind)
    {
        var file = $"infra/convenants/{kind}.yaml";
        Assert.StartsWith("# yaml-language-server: $schema=statements.schema.json\n", Repository.Read(file), StringComparison.Ordinal);
        Assert.Empty(_statements.Validate(Json(Repository.Read(file))));
        Agree(file, _statements, (yaml, errors) => StatementReader.ReadFile(kind, yaml, errors));
    }

    /// <summary>The lists of codes stand in both: they may not drift apart.</summary>
    [Theory]
    [InlineData("partner", nameof(Vocabulary.Partners))]
    [InlineData("role", nameof(Vocabulary.Roles))]
    [InlineData("owner", nameof(Vocabulary.Owners))]
    [InlineData("member", nameof(Vocabulary.Members))]
    [InlineData("registrar", nameof(Vocabulary.Registrars))]
    [InlineData("purpose", nameof(Vocabulary.Purposes))]
    [InlineData("strand", nameof(Vocabulary.StrandCodes))]
    [InlineData("level", nameof(Vocabulary.Levels))]
    [InlineData("kind", nameof(Vocabulary.TableKinds))]
    [InlineData("sources", nameof(Vocabulary.Sources))]
    [InlineData("refers", nameof(Vocabulary.ReporterKinds))]
    [InlineData("rule", nameof(Vocabulary.StrengtheningRules))]
    [InlineData("before_deciding", nameof(Vocabulary.Preparations))]
    [InlineData("when", nameof(Vocabulary.Occasions))]
    [InlineData("shelters", nameof(Vocabulary.Shelters))]
    public void every_code_of_the_vocabulary_is_in_the_schema_and_no_other(string name, string vocabulary)
    {
        var codes = (typeof(Vocabulary).GetField(vocabulary)?.GetValue(null) ?? typeof(Vocabulary).GetProperty(vocabulary)!.GetValue(null)) as IReadOnlyList<string>;
        Assert.Equal(codes, Enumeration(JsonNode.Parse(Repository.Read("infra/regions/region.schema.json"))!, name));
    }

    [Fact]
    public void and_every_code_of_the_space() => Assert.All(
        new (string Name, IEnumerable<string> Codes)[]
        {
            ("path", Slot.All.Select(slot => slot.Path)),
            ("category", Enum.GetNames<Category>().Select(name => name.ToLowerInvariant())),
            ("class", Consentable.Recipients),
            ("any_purpose", Consentable.Purposes),
            ("stage", Space.Stages),
            ("strand", Space.Strands),
            ("acute", Space.Acute),
            ("form", Space.Forms),
            ("role", Space.Roles),
            ("age", Space.Ages),
            ("origin", Space.Origins),
        },
        one => Assert.Equal(one.Codes, Enumeration(JsonNode.Parse(Repository.Read("infra/convenants/instrument.schema.json"))!, one.Name)));

    [Fact]
    public void and_every_fact() => Assert.Equal(
        Space.Facts,
        JsonNode.Parse(Repository.Read("infra/convenants/instrument.schema.json"))!["definitions"]!["when"]!["properties"]!.AsObject().Select(one => one.Key).Except(["state", "strand", "acute", "forms"]));

    [Theory]
    [InlineData("partner", nameof(Vocabulary.Covered))]
    [InlineData("purpose", nameof(Vocabulary.CoveredPurposes))]
    public void and_every_code_of_an_instrument(string name, string vocabulary) => Assert.Equal(
        typeof(Vocabulary).GetProperty(vocabulary)!.GetValue(null) as IReadOnlyList<string>,
        Enumeration(JsonNode.Parse(Repository.Read("infra/convenants/instrument.schema.json"))!, name));

    private static void Agree(string file, JsonSchema schema, Action<string, List<RegionError>> read)
    {
        var (apart, refused) = (new List<string>(), 0);
        var whole = Repository.Read(file);
        foreach (var mutant in Mutant.Of(whole))
        {
            var root = Tree.Parse(whole);
            mutant.Change(root);
            var yaml = Tree.Write(root);
            var errors = new List<RegionError>();
            read(yaml, errors);
            var bySchema = schema.Validate(Json(yaml)).Count > 0;
            // What the reader notes elsewhere, or about two places together, is more than a schema can say.
            var ofItsOwn = errors.Exists(error => (error.Path == mutant.Path || error.Path == $"{mutant.Path}_x" || error.Path == Tree.Above(mutant.Path)) && Notices.Any(notice => error.Message.StartsWith(notice, StringComparison.Ordinal)));
            refused += bySchema ? 1 : 0;
            if (bySchema ? errors.Count == 0 : ofItsOwn)
                apart.Add($"{mutant}: schema {(bySchema ? "refuses" : "accepts")}, reader {string.Join("; ", errors)}");
        }

        Assert.True(apart.Count == 0, string.Join(Environment.NewLine, apart));
        Assert.True(refused > 10, $"{refused} refused");
    }

    private static JsonSchema Schema(string file) => JsonSchema.FromJsonAsync(Repository.Read(file)).GetAwaiter().GetResult();

    private static string Json(string yaml) => Node(Tree.Parse(yaml))!.ToJsonString();

    // As an editor reads YAML 1.2: only what is not quoted can be a number, true or false, or nothing.
    private static JsonNode? Node(YamlNode node) => node switch
    {
        YamlMappingNode map => new JsonObject(map.Children.Select(pair => KeyValuePair.Create(pair.Key.ToString(), Node(pair.Value)))),
        YamlSequenceNode list => new JsonArray([.. list.Children.Select(Node)]),
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "true" or "false" } yes => yes.Value == "true",
        YamlScalarNode { Style: ScalarStyle.Plain } number when int.TryParse(number.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) => value,
        YamlScalarNode { Style: ScalarStyle.Plain, Value: "" or "~" or "null" } => null,
        var text => text.ToString(),
    };

    private static IEnumerable<string> Enumeration(JsonNode schema, string name)
    {
        var found = schema["definitions"]![name] ?? Properties(schema).First(property => property.Key == name).Value!;
        return (found["enum"] ?? found["items"]!["enum"])!.AsArray().Select(code => code!.GetValue<string>());
    }

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Properties(JsonNode? node) => node switch
    {
        JsonObject some => (some["properties"]?.AsObject() ?? []).Concat(some.SelectMany(one => Properties(one.Value))),
        JsonArray list => list.SelectMany(Properties),
        _ => [],
    };
}
