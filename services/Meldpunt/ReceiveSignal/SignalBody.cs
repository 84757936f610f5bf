using Keten.Hosting;
using Keten.Sharing;

namespace Keten.Meldpunt.ReceiveSignal;

/// <summary>What is sent here, as the description of the API has it.</summary>
internal static class SignalBody
{
    public static ReadByHand One { get; } = new("Signal", ["application/json"], SignalSchema.Signal, Key("A UUID; with a token, up to 200 visible characters."));

    public static ReadByHand Lines { get; } = new("Signal", [Ndjson.ContentType], SignalSchema.Signal, Key("Up to 200 visible characters; the number of the line counts with it."));

    private static (string Name, string Means) Key(string form) =>
        ("Idempotency-Key", $"The same key again, with the same body and within 24 hours, gives the same answer and stores nothing. {form}");
}
