namespace Keten.Sharing;

/// <summary>
/// What staff decided about the sharing of one signal or case, and what the BRP bids. It goes with its dossier, so whoever decides on that
/// dossier knows it, and after it to whoever has the dossier already.
/// </summary>
public sealed record ByHand
{
    /// <summary>Only ever more: what comes late does not take back what came before it.</summary>
    public int Version { get; init; }

    /// <summary>Overrides that hold now.</summary>
    public IReadOnlyList<LiftedBound> Lifted { get; init; } = [];

    /// <summary>Texts that somebody read for a class of recipients.</summary>
    public IReadOnlyList<ReviewedText> Reviewed { get; init; } = [];

    /// <summary>Persons whom the assessor presumes to be minors, whatever is known of their age.</summary>
    public IReadOnlyList<Guid> PresumedMinors { get; init; } = [];

    /// <summary>They closed it: what partners still say of it comes late.</summary>
    public bool Closed { get; init; }

    /// <summary>Persons whose address is to be kept secret, as far as registers said so by now (<see cref="Fact.SecretAddressOf"/>).</summary>
    public IReadOnlyList<Guid> SecretAddresses { get; init; } = [];

    /// <summary>Persons of whom the assessor found that they are one; each with everybody whom that one is.</summary>
    public IReadOnlyList<SamePerson> SamePersons { get; init; } = [];

    public override string ToString() => $"ByHand({Version})";
}

/// <summary>One override: a bound that is lifted for one partner, one purpose and one person.</summary>
/// <param name="Id">Of the override.</param>
/// <param name="Cap">Id of the cap it names.</param>
/// <param name="Partner">Partner id.</param>
/// <param name="Purpose">Purpose P.</param>
/// <param name="Person">Whose values it opens.</param>
/// <param name="ByTwo">A second person agreed: a rule that asks for one holds only then.</param>
public sealed record LiftedBound(Guid Id, string Cap, string Partner, string Purpose, Guid Person, bool ByTwo);

/// <summary>A text that somebody read and found fit.</summary>
/// <param name="Field">Path of the text.</param>
/// <param name="RecipientClass">Class R it was read for.</param>
/// <param name="Hash">Of the text as it was: of another one nothing was said.</param>
public sealed record ReviewedText(string Field, string RecipientClass, string Hash);
