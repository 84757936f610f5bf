namespace Keten.Adapters;

/// <summary>What a partner's system said to a delivery.</summary>
public abstract record Answer
{
    private Answer()
    {
    }

    /// <summary>The partner has it, now or already before.</summary>
    public sealed record Accepted : Answer;

    /// <summary>The partner knows that there is something for it, and comes for it when it likes.</summary>
    public sealed record Announced : Answer;

    /// <summary>The partner will not take it, and sending it again will not help.</summary>
    /// <param name="Code">rejected_as_invalid when it could not read our message, refused_by_partner when it would not have it, partner_gone when its endpoint is no more.</param>
    /// <param name="Text">The partner's own words, for the caseworker only: they may name people.</param>
    public sealed record Refused(string Code, string? Text) : Answer
    {
        public override string ToString() => $"Refused({Code})";
    }
}
