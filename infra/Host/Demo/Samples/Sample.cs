using System.Text.Json;
using System.Text.Json.Serialization;
using Keten.Hosting.Regions;

namespace Keten.Host.Demo.Samples;

/// <summary>A signal, what people do with it, and how it must end: one file of infra/samples. Made-up data only.</summary>
internal sealed record Sample
{
    /// <summary>Name of its file.</summary>
    [JsonPropertyName("sample")]
    public required string Name { get; init; }

    /// <summary>A few words.</summary>
    public required Text Title { get; init; }

    /// <summary>A sentence.</summary>
    public required Text Description { get; init; }

    /// <summary>It is sent once another sample is in a state.</summary>
    public Cue? After { get; init; }

    /// <summary>
    /// The body of POST /signals. <c>{run}</c> in it becomes a number that no other run has, for a hub that may still know an
    /// earlier one.
    /// </summary>
    public required JsonElement Signal { get; init; }

    /// <summary>With whose token it is sent; without one as the public does.</summary>
    public Bearer? Token { get; init; }

    /// <summary>What people do, in this order.</summary>
    public required IReadOnlyList<Step> Humans { get; init; }

    public required Expectation Expect { get; init; }

    [JsonIgnore]
    public string Region => Signal.GetProperty("region").GetString()!;

    public override string ToString() => $"Sample({Name})";
}

/// <summary>Another sample's being in a state.</summary>
internal sealed record Cue(string Sample, string State);

/// <summary>Who somebody is to the hub.</summary>
internal sealed record Bearer(string Role, string? Region = null, string? Partner = null);
