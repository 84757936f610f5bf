using Keten.Sharing.Convenants;

namespace Keten.Sharing.Filtering;

/// <summary>Overrides of staff as what a decision depends on: by the rules as they are now, not as they were when somebody lifted something.</summary>
internal static class Overriding
{
    /// <summary>The request with the caps that are lifted for who asks, each for the persons it was lifted for.</summary>
    public static Request Applied(Plan plan, Request request, Dossier dossier)
    {
        if (!IsLifted(dossier))
            return request;
        var held = Held(plan, request, dossier).SelectMany(one => Lifting.Of(plan, request, one.Cap)!.Caps.Select(cap => (Cap: cap, one.Person))).ToList();
        return held.Count == 0 ? request : request with
        {
            Lifted = [.. request.Lifted.Union(held.Select(one => one.Cap))],
            LiftedFor = held.Where(one => !request.Lifted.Contains(one.Cap)).GroupBy(one => one.Cap, one => one.Person, StringComparer.Ordinal)
                .ToDictionary(cap => cap.Key, IReadOnlySet<Guid> (cap) => cap.ToHashSet(), StringComparer.Ordinal),
        };
    }

    /// <summary>Whether it matters for anything else what is given.</summary>
    public static bool Asks(Plan plan, Dossier dossier) => plan.Obliging != 0 || IsLifted(dossier);

    /// <summary>Those that are for this recipient and purpose, and whole: where a rule asks for a second person, with one.</summary>
    public static IReadOnlyList<LiftedBound> Held(Plan plan, Request request, Dossier dossier) => !IsLifted(dossier)
        ? []
        : [.. dossier.ByHand!.Lifted.Where(one => (one.Partner, one.Purpose) == (request.Partner, request.Purpose) && Lifting.Of(plan, request, one.Cap) is { } lifting && (one.ByTwo || !lifting.SecondPerson))];

    /// <summary>The rules that may hold for a person: without those that ask for a cap which was lifted for others only. Null: for what is nobody's.</summary>
    public static ulong For(Plan plan, Request request, Guid? person)
    {
        var rules = ulong.MaxValue;
        if (request.LiftedFor.Count == 0)
            return rules;
        foreach (var (cap, persons) in request.LiftedFor)
        {
            if (person is not { } one || !persons.Contains(one))
                rules &= plan.WithFact(RuleReader.Motivated(cap), 0);
        }

        return rules;
    }

    private static bool IsLifted(Dossier dossier) => dossier.ByHand is { Lifted.Count: > 0 };

    /// <summary>Ids of the overrides by which something was given.</summary>
    public static IReadOnlyList<Guid> Used(Plan plan, Request request, Dossier dossier, IReadOnlyList<Cell> given)
    {
        var held = Held(plan, request, dossier);
        return held.Count == 0 ? [] : [.. held.Where(one => given.Any(cell => cell.Found.Person?.Id == one.Person && (cell.Verdict.Live & plan.Lifting(one.Cap)) != 0)).Select(one => one.Id)];
    }

    /// <summary>What has to be done with what is given. Whoever is known to be of age has no guardian to tell.</summary>
    public static IReadOnlyList<string> Obliges(Plan plan, Dossier dossier, DateOnly today, IReadOnlyList<Cell> given)
    {
        bool Asks(string duty, Cell cell) => plan.In(cell.Verdict.Live & plan.Obliging).Any(rule => rule.Obliges.Contains(duty));
        bool IsFor(string duty, Cell cell) => duty != RuleReader.TellGuardian || cell.Found.Person is not { } person || dossier.MayBeMinor(person, today);
        return plan.Obliging == 0 ? [] : [.. RuleReader.Obligations.Where(duty => given.Any(cell => Asks(duty, cell) && IsFor(duty, cell)))];
    }
}
