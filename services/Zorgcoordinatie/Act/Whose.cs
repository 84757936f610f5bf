namespace Keten.Zorgcoordinatie.Act;

/// <summary>
/// Of which victim a step is: the one it names, else the only one in care here. Among several it has to be said: what a partner
/// hears of the wrong one cannot be taken back.
/// </summary>
internal static class Whose
{
    public static Ruling Unsaid { get; } = new Ruling.Wrong("#/person", "required", "It may be about more than one victim here; say whom.");

    /// <summary>False: it has to be said. Somebody named may be unknown here: a dossier that goes out brings whom care did not see yet.</summary>
    /// <param name="known">The trajectory as it is.</param>
    /// <param name="named">As the step says.</param>
    /// <param name="victim">Null: care knows of nobody yet.</param>
    public static bool Said(CareTrajectory known, Guid? named, out Guid? victim)
    {
        victim = named ?? (known is { Victims: [var only], VictimReported: false } ? (Guid?)only.PersonId : null);
        return victim is not null || known.Victims.Count == 0;
    }

    /// <summary>Whether that victim had what is had once: said so, or unsaid more often than trajectories were joined into this one.</summary>
    public static bool Had(CareTrajectory known, IEnumerable<Guid?> all, Guid? victim)
    {
        List<Guid?> theirs = [.. all.Where(its => MayBe(its, victim))];
        return theirs.Exists(its => its is not null && its == victim) || theirs.Count > known.Joined.Count;
    }

    /// <summary>Of those that may be of that victim: those that say so, when there are.</summary>
    public static IReadOnlyList<T> Of<T>(IEnumerable<T> all, Func<T, Guid?> whose, Guid? victim)
    {
        List<T> theirs = [.. all.Where(one => MayBe(whose(one), victim))];
        List<T> named = [.. theirs.Where(one => whose(one) is { } its && its == victim)];
        return named.Count > 0 ? named : theirs;
    }

    /// <summary>Whether something may be of that victim; what does not say whose it is may be anybody's.</summary>
    public static bool MayBe(Guid? its, Guid? victim) => its is null || victim is null || its == victim;
}
