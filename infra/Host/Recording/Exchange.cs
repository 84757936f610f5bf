namespace Keten.Host.Recording;

/// <summary>One call to a partner, as it went over the line.</summary>
/// <param name="Method">HTTP method.</param>
/// <param name="Url">All of it.</param>
/// <param name="Headers">Only those of <see cref="PartnerLine.Kept"/>: no credential is ever among them.</param>
/// <param name="Body">To the byte.</param>
internal sealed record Sent(string Method, Uri Url, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public override string ToString() => $"Sent({Method})";
}

/// <summary>What the partner said to it.</summary>
internal sealed record Got(int Status, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public override string ToString() => $"Got({Status})";
}

/// <summary>A delivery as it went, what came back, and what the adapter made of that.</summary>
/// <param name="Sent">Null: nothing left.</param>
/// <param name="Got">Null: no answer.</param>
/// <param name="Read">accepted, announced, the code of a refusal, or <c>not_now:PARTNER:CODE</c>.</param>
internal sealed record Exchange(Sent? Sent, Got? Got, string Read)
{
    public bool IsTaken => Read is "accepted" or "announced";
}
