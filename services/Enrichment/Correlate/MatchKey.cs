using Keten.Hosting;

namespace Keten.Enrichment.Correlate;

/// <summary>A correlation key as it is stored and compared: hashed.</summary>
/// <param name="Kind">As in <see cref="CorrelationKey"/>.</param>
/// <param name="Hash">Under a key of its own per kind, so that a number that is both a phone and an account does not meet itself.</param>
public sealed record MatchKey(string Kind, string Hash)
{
    /// <summary>
    /// The same for other regions, under another key: from the one hash the other cannot be made. Never looked up by itself: what
    /// is stored is a hash of it under the key of a <see cref="Elsewhere.Generation"/>.
    /// </summary>
    public string? Across { get; init; }

    public static IReadOnlyList<MatchKey> Of(InView view, Hashes hashes) =>
    [
        .. CorrelationKey.Of(view).Select(key => new MatchKey(key.Kind, hashes.Of("enrichment", $"match:{key.Kind}", key.Value))
        {
            Across = Crossing(key.Kind) ? hashes.Of("enrichment", $"match elsewhere:{key.Kind}", key.Value) : null,
        }),
    ];

    /// <summary>Noticed within the region. Somebody who is only told of, and cannot be looked at, is for other regions.</summary>
    public bool Stays => Kind != "somebody";

    /// <summary>Noticed over the border of a region too. A family name and a day of birth are too little there: nobody sees both and judges.</summary>
    public bool Crosses => Crossing(Kind);

    /// <summary>Why a signal with the same key matters, as a code.</summary>
    public string Reason => Kind switch
    {
        "address" => "earlier_signal_same_address",
        "kvk" or "company" => "earlier_signal_same_organisation",
        "plate" => "earlier_signal_same_vehicle",
        "iban" => "earlier_signal_same_account",
        "online" => "earlier_signal_same_online",
        "phone" => "earlier_signal_same_phone",
        "email" => "earlier_signal_same_email",
        _ => "earlier_signal_same_person",
    };

    private static bool Crossing(string kind) => kind != "person";
}
