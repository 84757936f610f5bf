using System.Text.Json.Serialization;

namespace Keten.Host.Demo.Play;

/// <summary>What became of one sample, as <c>demo --json</c> prints it.</summary>
internal sealed record Ending
{
    public required string Sample { get; init; }
    public required string Region { get; init; }

    /// <summary>Null when the reporter was referred: nothing is stored then.</summary>
    public Guid? SignalId { get; init; }

    /// <summary>case, merged, transferred, referred_away or a way-out code; null when it did not end.</summary>
    public string? Outcome { get; init; }
    public IReadOnlyList<string> Strands { get; init; } = [];

    /// <summary>Who got something about it, by what stands in their own post.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>What the reporter read with the receipt, in order.</summary>
    public IReadOnlyList<string> Feedback { get; init; } = [];

    /// <summary>Wall time from sending to the end.</summary>
    public long Milliseconds { get; init; }

    /// <summary>How the alarm beside it stands.</summary>
    [JsonIgnore]
    public string? Alarm { get; init; }

    /// <summary>Consulted partners that did not answer.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> Unanswered { get; init; } = [];
}
