using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Keten.Simulators;

/// <summary>How a party behaves from now on.</summary>
public sealed record Behaviour
{
    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        RespectNullableAnnotations = true,
    };

    public static Behaviour Default { get; } = new() { Mode = "answer" };

    /// <summary>
    /// answer: as it should. slow: so too, but after <see cref="DelayMs"/> (30,000 when not given, longer than anybody waits).
    /// fail: <see cref="Status"/> (500) with <see cref="Body"/> and <see cref="RetryAfter"/>. down: 503 at once, empty, and nothing arrives.
    /// </summary>
    public required string Mode { get; init; }

    /// <summary>0 to 600,000.</summary>
    public int? DelayMs { get; init; }

    /// <summary>fail: 400 to 599.</summary>
    public int? Status { get; init; }

    /// <summary>fail: what it says in Retry-After, in seconds; 0 to 86,400.</summary>
    public int? RetryAfter { get; init; }

    /// <summary>
    /// fail: the body of the failure. answer and slow: what a partner says in its events,
    /// <c>{answer, text, outcome, referral:[accepted, refused, progressed, completed]}</c>, or a register's whole answer; of a partner also a
    /// page, <c>"&lt;html&gt;…"</c>, which comes from something in between, and nothing arrives but the request. In any mode
    /// <c>about</c>: words of the requests it is for.
    /// </summary>
    public JsonNode? Body { get; init; }

    [JsonIgnore]
    public TimeSpan Delay => TimeSpan.FromMilliseconds(DelayMs ?? (Mode == "slow" ? 30_000 : 0));

    /// <summary>It may be for one matter only: requests in which its <c>about</c> stands.</summary>
    public bool IsAbout(string request) =>
        (Body as JsonObject)?["about"] is not { } about || request.Contains(about.ToString(), StringComparison.Ordinal);

    /// <summary>Null when it is not a behaviour.</summary>
    public static Behaviour? Read(string json)
    {
        try
        {
            var read = JsonSerializer.Deserialize<Behaviour>(json, Strict);
            return read is { Mode: "answer" or "slow" or "fail" or "down", DelayMs: null or (>= 0 and <= 600_000), Status: null or (>= 400 and <= 599), RetryAfter: null or (>= 0 and <= 86_400) } ? read : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public JsonNode Json() => JsonSerializer.SerializeToNode(this, Strict)!;
}
