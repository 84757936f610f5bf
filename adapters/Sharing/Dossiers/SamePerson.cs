namespace Keten.Sharing;

/// <summary>
/// The assessor found that somebody here is somebody else too, of another signal or of this one: one person, so what is said of consent by either
/// counts for both (sharing.md, "the same person in two signals"). Before that nobody's word counts elsewhere, however alike they look.
/// </summary>
/// <param name="Person">Id here.</param>
/// <param name="SignalId">The signal that knows the other; this one, where both are known here.</param>
/// <param name="Other">Who it is there.</param>
public sealed record SamePerson(Guid Person, Guid SignalId, KnownElsewhere Other)
{
    public override string ToString() => $"SamePerson({Person})";
}

/// <summary>What another signal knows of somebody that bears on how much may be shared. Nothing else comes along, and nobody is shown it.</summary>
/// <param name="Id">Id there.</param>
/// <param name="Said">Roles, age, and whether alone here: one for each time somebody spoke of this person. Empty where both are known here.</param>
/// <param name="PresumedMinor">The assessor presumes so there.</param>
/// <param name="SecretAddress">The BRP said there that the address is to be kept secret.</param>
public sealed record KnownElsewhere(Guid Id, IReadOnlyList<Person> Said, bool PresumedMinor, bool SecretAddress)
{
    /// <summary>With no more of a person than this is for.</summary>
    public static KnownElsewhere Of(Guid id, IEnumerable<Person> said, bool presumedMinor, bool secretAddress) => new(
        id,
        [.. said.Select(one => new Person { Id = id, Roles = one.Roles, BirthDate = one.BirthDate, AgeEstimate = one.AgeEstimate, Unaccompanied = one.Unaccompanied })],
        presumedMinor,
        secretAddress);

    /// <summary>Whether it says the same.</summary>
    public bool IsAs(KnownElsewhere other) => (Id, PresumedMinor, SecretAddress, Said.Count) == (other.Id, other.PresumedMinor, other.SecretAddress, other.Said.Count)
        && Said.Zip(other.Said).All(two => two.First.Roles.SequenceEqual(two.Second.Roles)
            && (two.First.BirthDate, two.First.AgeEstimate, two.First.Unaccompanied) == (two.Second.BirthDate, two.Second.AgeEstimate, two.Second.Unaccompanied));

    public override string ToString() => $"KnownElsewhere({Id})";
}
