namespace Keten.Simulators;

/// <summary>One request as it arrived, its body to the letter.</summary>
public sealed record ReceivedRequest(DateTimeOffset At, string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body)
{
    public override string ToString() => $"ReceivedRequest({Method})";
}
