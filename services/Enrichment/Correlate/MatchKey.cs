using Keten.Hosting;

namespace Keten.Enrichment.Correlate;

/// <summary>A correlation key as it is stored and compared: hashed.</summary>
/// <param name="Kind">As in <see cref="CorrelationKey"/>.</param>
/// <param name="Hash">Under a key of its own per kind, so that a number that is both a phone and an account does not meet itself.</param>
public sealed record MatchKey(string Kind, string Hash)
{
    public static IReadOnlyList<MatchKey> Of(InView view, Hashes hashes) =>
        [.. CorrelationKey.Of(view).Select(key => new MatchKey(key.Kind, hashes.Of("enrichment", $"match:{key.Kind}", key.Value)))];

    /// <summary>Why a signal with the same key matters, as a code.</summary>
    public string Reason => Kind switch
    {
        "address" => "earlier_signal_same_address",
        "kvk" => "earlier_signal_same_organisation",
        "plate" => "earlier_signal_same_vehicle",
        "iban" => "earlier_signal_same_account",
        "online" => "earlier_signal_same_online",
        "phone" => "earlier_signal_same_phone",
        "email" => "earlier_signal_same_email",
        _ => "earlier_signal_same_person",
    };
}
