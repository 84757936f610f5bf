using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck;
using FsCheck.Fluent;
using Hl7.Fhir.Serialization;

namespace Keten.Tests.Adapters.Fhir;

/// <summary>Whatever the model can hold is written and read back the same; whatever is broken in it is refused, wherever it is.</summary>
public class AnyResourceComesBack
{
    private static readonly string[] _unsaid = ["{}", "[]", "\"\"", "[[]]", "[{}]"];

    private const string Noise = "{}[]\",:0\\_ue.\0 ";

    [Fact]
    public void the_same_down_to_the_last_digit() => ForAny(4_000, seed =>
    {
        var made = new AnyResource(seed).Make();
        var written = Json.Write(made);
        var read = Json.Read(written);
        Assert.True(made.IsExactly(read), written);
        Assert.Equal(written, Json.Write(read));
    });

    [Fact]
    public void an_unknown_property_is_refused_anywhere() => ForAny(2_000, seed =>
    {
        var random = new Random(seed);
        var json = JsonNode.Parse(Json.Write(new AnyResource(seed).Make()))!;
        var objects = Within(json).OfType<JsonObject>().ToList();
        objects[random.Next(objects.Count)]["verzonnen"] = 1;
        var message = Assert.Single(Json.Errors(json.ToJsonString())).Message;
        Assert.Contains(".verzonnen: no such property in ", message, StringComparison.Ordinal);
    });

    [Fact]
    public void an_empty_value_is_refused_anywhere() => ForAny(2_000, seed =>
    {
        var random = new Random(seed);
        var json = JsonNode.Parse(Json.Write(new AnyResource(seed).Make()))!;
        var values = Within(json).Where(node => node.Parent is not null && node.GetPropertyNameOrNull() != "resourceType").ToList();
        if (values.Count > 0)
        {
            values[random.Next(values.Count)].ReplaceWith(JsonNode.Parse(_unsaid[random.Next(_unsaid.Length)]));
            Assert.NotEmpty(Json.Errors(json.ToJsonString()));
        }
    });

    [Fact]
    public void and_any_noise_is_refused_in_order() => ForAny(4_000, seed =>
    {
        var random = new Random(seed);
        var json = Json.Write(new AnyResource(seed).Make()).ToCharArray();
        for (var changes = random.Next(1, 4); changes > 0; changes--)
        {
            json[random.Next(json.Length)] = Noise[random.Next(Noise.Length)];
        }

        try
        {
            // Some noise stays within a text: then it must come back as it is.
            var read = Json.Read(new string(json));
            Assert.True(read.IsExactly(Json.Read(Json.Write(read))));
        }
        catch (Exception exception) when (exception is DeserializationFailedException or JsonException)
        {
        }
    });

    private static void ForAny(int times, Action<int> holds) =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(times), Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), holds));

    private static IEnumerable<JsonNode> Within(JsonNode node) => node switch
    {
        JsonObject of => of.SelectMany(one => one.Value is null ? [] : Within(one.Value)).Prepend(node),
        JsonArray of => of.SelectMany(one => one is null ? [] : Within(one)).Prepend(node),
        _ => [node],
    };
}

internal static class Nodes
{
    public static string? GetPropertyNameOrNull(this JsonNode node) => node.Parent is JsonObject ? node.GetPropertyName() : null;
}
