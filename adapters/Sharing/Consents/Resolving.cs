namespace Keten.Sharing.Consents;

/// <summary>What comes of all that is heard about one cell.</summary>
internal static class Resolving
{
    /// <summary>
    /// The person and whoever represents are each resolved by themselves, and then put together: else one's specific permit would
    /// hide the other's broader objection, and to know less of somebody's age could share more.
    /// </summary>
    public static Kappa Of(IReadOnlyList<Voice> heard, Maturity maturity)
    {
        if (heard.Count == 0)
            return Kappa.None;

        var counting = Latest(heard);
        var permits = counting.FindAll(voice => voice.Says == Consented.Permit && !counting.Exists(other => SameKind(other, voice) && other.IsBeyond(voice)));
        // A broader objection gives way to a permit that stands, and to nothing else.
        var objections = counting.FindAll(voice => voice.Says == Consented.Objection && !permits.Exists(other => SameKind(other, voice) && other.IsBeyond(voice)));
        if (objections.Count > 0)
            return new Kappa(Consented.Objection, Ids(objections));
        var needed = maturity.Permitters();
        return needed.All(kind => permits.Exists(voice => voice.Of.Giver == kind))
            ? new Kappa(Consented.Permit, Ids(permits.Where(voice => needed.Contains(voice.Of.Giver))))
            : Kappa.None;
    }

    /// <summary>
    /// A later statement replaces an earlier one of the same giver and scope. A permit that was taken back only stands before
    /// permits: what somebody objected to before stays objected to.
    /// </summary>
    private static List<Voice> Latest(IReadOnlyList<Voice> heard)
    {
        Dictionary<((string, string?), (int, int, int)), (Voice? Said, Voice? TakenBack)> latest = [];
        foreach (var voice in heard)
        {
            var (said, takenBack) = latest.GetValueOrDefault((voice.Giver, voice.Scope));
            latest[(voice.Giver, voice.Scope)] = voice.Says == Consented.None ? (said, Later(takenBack, voice)) : (Later(said, voice), takenBack);
        }

        return [.. latest.Values.Select(one => one is ({ Says: Consented.Permit } or null, { } none) && Later(one.Said, none) == none ? none : one.Said!.Value)];
    }

    private static Voice Later(Voice? known, Voice voice) => known is { } one && !voice.IsLaterThan(one) ? one : voice;

    private static bool SameKind(Voice one, Voice other) => one.Of.Giver == other.Of.Giver;

    private static Guid[] Ids(IEnumerable<Voice> voices) => [.. voices.Select(voice => voice.Of.Id).Distinct().Order()];
}
