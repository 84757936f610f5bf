namespace Keten.Simulators;

/// <summary>One request as it arrived, its body to the letter and its query in plain words.</summary>
public sealed record ReceivedRequest(DateTimeOffset At, string Method, string Path, IReadOnlyDictionary<string, string> Headers, string Body, string Query = "")
{
    public override string ToString() => $"ReceivedRequest({Method})";
}
