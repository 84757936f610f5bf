using Keten.Messages;

namespace Keten.Sharing;

/// <summary>What a partner answered or reported, with whom it lets that go on to.</summary>
public sealed record PartnerSaid
{
    /// <summary>Partner id.</summary>
    public required string Partner { get; init; }

    /// <summary>Origin O of sharing.md.</summary>
    public required string Origin { get; init; }

    /// <summary>To a consultation: supports, against or unknown.</summary>
    public string? Answer { get; init; }

    /// <summary>Of a referral: an outcome code.</summary>
    public string? Outcome { get; init; }

    /// <summary>In its own words.</summary>
    public string? Text { get; init; }

    /// <summary>To whom, and for what; empty: to nobody.</summary>
    public IReadOnlyList<Onward> Onward { get; init; } = [];

    /// <summary>Whether it may go on to somebody for something.</summary>
    public bool GoesTo(string partner, string purpose)
    {
        foreach (var one in Onward)
        {
            if (one.Partner == partner && one.Purpose == purpose)
                return true;
        }

        return false;
    }

    public override string ToString() => "PartnerSaid(withheld)";
}
