namespace Keten.Host.Demo.Samples;

/// <summary>How a sample must end.</summary>
internal sealed record Expectation
{
    /// <summary>case, merged, transferred, referred_away or a way-out code.</summary>
    public required string Outcome { get; init; }

    public IReadOnlyList<string> Strands { get; init; } = [];

    /// <summary>Partners that got something about it: these and no others.</summary>
    public IReadOnlyList<string> Partners { get; init; } = [];

    /// <summary>What the reporter hears, in this order. The last is closed or referred.</summary>
    public required IReadOnlyList<string> Feedback { get; init; }

    /// <summary>How the alarm beside it stands at the end; null: there is none.</summary>
    public string? Alarm { get; init; }
}
