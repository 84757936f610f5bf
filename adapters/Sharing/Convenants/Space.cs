namespace Keten.Sharing.Convenants;

/// <summary>
/// Everything a decision depends on, each dimension with all its values, the plainest first (sharing.md, "request" and "cell"). The space is
/// finite, so what is said of all decisions can be looked up for every one of them.
/// </summary>
internal static class Space
{
    /// <summary>Where the matter stands. A case has strands; being judged suspicion or established is a case too.</summary>
    public static readonly IReadOnlyList<string> Stages = ["signal", "suspicion", "established", "case", "closed"];

    /// <summary>Strands that count: administrative does not (sharing.md, S).</summary>
    public static readonly IReadOnlyList<string> Strands = ["care", "criminal", "organised_crime"];

    /// <summary>Dimension S: a stage with a set of strands, by bit.</summary>
    public static readonly IReadOnlyList<(string Stage, int Strands)> States =
        [.. Stages.SelectMany(stage => stage is "signal" or "closed" ? [(stage, 0)] : Enumerable.Range(0, 1 << 3).Select(strands => (stage, strands)))];

    private static readonly System.Collections.Frozen.FrozenDictionary<string, int> FirstOf =
        System.Collections.Frozen.FrozenDictionary.ToFrozenDictionary(Stages, stage => stage, stage => States.TakeWhile(state => state.Stage != stage).Count(), StringComparer.Ordinal);

    /// <summary>Dimension A.</summary>
    public static readonly IReadOnlyList<string> Acute = ["none", "claimed", "confirmed"];

    /// <summary>Dimension F is a set of these, by bit; the empty set is unknown.</summary>
    public static readonly IReadOnlyList<string> Forms = ["sexual", "labour", "criminal", "organ_removal"];

    /// <summary>Dimension K is a set of these, by bit, the most protected first; the empty set: the cell has no subject.</summary>
    public static readonly IReadOnlyList<string> Roles = Filtering.Catalogue.PersonRoles;

    /// <summary>Dimension a.</summary>
    public static readonly IReadOnlyList<string> Ages = ["adult", "16_17", "12_15", "under_12", "unknown"];

    /// <summary>Dimension κ.</summary>
    public static readonly IReadOnlyList<string> Consents = ["none", "permit", "objection"];

    /// <summary>Dimension O.</summary>
    public static readonly IReadOnlyList<string> Origins = ["own", "reporter", "police", "care", "register"];

    /// <summary>Values of every fact.</summary>
    public static readonly IReadOnlyList<string> Truths = ["false", "true", "unknown"];

    /// <summary>What else a rule can ask of a request.</summary>
    public static readonly IReadOnlyList<string> FactsOfRequests =
    [
        "accepted",           // the recipient accepted the referral
        "hub_sends",          // a professional decided under the meldcode that the hub reports
        "sex_work",           // plays in prostitution, or in a trade supervised with it
        "police_callback",    // the reporter is open to a call of the police
        "care_contact",       // the reporter is open to the care coordinator
        "reporter_is_victim", // the reporter speaks of herself or himself
        "reviewed",           // a person read this text for this class of recipients
        "onward",             // the police listed this recipient and purpose
        "administrative",     // the case has an administrative strand, which S does not count
        "child_in_view",      // the victim it is for, else any in view, is or may be a minor
    ];

    /// <summary>And of a person: the cell's subject; where it has none, the victim the request is for, and where it is for none, any in view.</summary>
    public static readonly IReadOnlyList<string> FactsOfPersons =
    [
        "asked_for",      // the victim the request is for
        "unaccompanied",  // is alone here
        "asylum",         // is in an asylum procedure
        "no_residence",   // has no lawful residence
        "secret_address", // the BRP said that this address is to be kept secret; nobody said so: false
    ];

    public static readonly IReadOnlyList<string> Facts = [.. FactsOfRequests, .. FactsOfPersons];

    /// <summary>Place of the only fact that is of the request and of a person at once.</summary>
    public static readonly int AskedFor = IndexOf(Facts, "asked_for");

    /// <summary>Place of the fact that is nearly always false of everybody.</summary>
    public static readonly int SecretAddress = IndexOf(Facts, "secret_address");

    public const int Unknown = 2;

    public static int AgeUnknown => Ages.Count - 1;

    /// <summary>A stage and strands as a value of S; strands that do not count are left out.</summary>
    public static int State(string stage, IReadOnlyList<string> strands)
    {
        if (!FirstOf.TryGetValue(stage, out var first))
            throw new ArgumentOutOfRangeException(nameof(stage), "no_such_stage");
        return stage is "signal" or "closed" ? first : first + Set(strands, Strands);
    }

    /// <summary>As bits; what is not in the list is left out.</summary>
    public static int Set(IReadOnlyList<string> members, IReadOnlyList<string> all)
    {
        var set = 0;
        for (var i = 0; i < members.Count; i++)
            set |= IndexOf(all, members[i]) is var at and >= 0 ? 1 << at : 0;
        return set;
    }

    public static int IndexOf(IReadOnlyList<string> all, string one)
    {
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i] == one)
                return i;
        }

        return -1;
    }

    /// <summary>The most protected of a set of roles: paths of a person are named after it.</summary>
    public static string? FirstRole(int roles) => roles == 0 ? null : Roles[System.Numerics.BitOperations.TrailingZeroCount(roles)];
}
