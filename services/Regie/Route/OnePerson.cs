using Keten.Regie.Dossiers;
using Keten.Sharing;

namespace Keten.Regie.Route;

/// <summary>
/// Two of whom is spoken, in two signals or in one, are one person: an assessor says so, for to be wrong shares what nobody permitted. From then
/// on consent, roles and age of either are both's (sharing.md, "the same person in two signals"), and what is under way is decided by that.
/// </summary>
public static class OnePerson
{
    /// <summary>
    /// Of everybody whom either was found to be: of three that are one, each knows the other two. The signals are linked too.
    /// </summary>
    public static Ruling<Step> Link(SignalDossier known, Guid person, SignalDossier there, Guid other)
    {
        if (known.InView().All(one => one.Id != person))
            return new Ruling<Step>.Wrong("#/person", "unknown_person", "Nobody in this signal has this id.");
        if (there.InView().All(one => one.Id != other))
            return new Ruling<Step>.Wrong("#/otherPerson", "unknown_person", "Nobody in that signal has this id.");
        if (known.State == States.Merged || there.State == States.Merged)
            return new Ruling<Step>.No("moved_on", "A signal of these was merged; link the one it went into.");
        var (mine, theirs) = (Everybody(known, person), Everybody(there, other));
        if (mine.Exists(one => one.Who.Id == other))
            return new Ruling<Step>.No("already_done", "These persons are linked already.");
        var pairs = mine.SelectMany(one => theirs.SelectMany(another => ((Member, Member)[])[(one, another), (another, one)])).ToList();
        return new Ruling<Step>.Go(pairs.Aggregate(Step.Of(known), (step, pair) => Tell(step, pair.Item1, pair.Item2)));
    }

    /// <summary>The one here is none of those it was found to be; those stay one among themselves.</summary>
    public static Ruling<Step> Unlink(SignalDossier known, Guid person, Guid other)
    {
        var links = known.SamePersons.Where(link => link.Same.Person == person).ToList();
        if (!links.Exists(link => link.Same.Other.Id == other))
            return new Ruling<Step>.No("already_done", "These persons are not linked.");
        var alone = known with { SamePersons = [.. known.SamePersons.Where(link => link.Same.Person != person && link.Same.Other.Id != person)] };
        var self = new KnownElsewhere(person, [], false, false);
        return new Ruling<Step>.Go(links.Where(link => link.Same.SignalId != known.SignalId)
            .Aggregate(Step.Of(Changed(alone)).With(new Effect.ChangeSharing()), (step, link) => step.With(new Effect.TellSame(link.Same.SignalId, link.Same.Other.Id, known.SignalId, self, Ended: true))));
    }

    /// <summary>Another signal says who somebody here is, or is not, or what it knows of that one now.</summary>
    public static Step Hear(SignalDossier known, Effect.TellSame said)
    {
        var (others, own) = (known.SamePersons.Where(link => !IsOf(link, said)).ToList(), known.SamePersons.FirstOrDefault(link => IsOf(link, said)));
        if (said.Ended ? own is null : own is not null && own.Same.SignalId == said.Of && own.Same.Other.IsAs(said.Other))
            return Step.Of(known);
        var heard = said.Ended ? known with { SamePersons = others } : known with
        {
            SamePersons = [.. others, new PersonLink(new SamePerson(said.Person, said.Of, said.Other), said.Of == known.SignalId ? null : Known(known, said.Person))],
            Links = said.Of == known.SignalId || known.Links.Contains(said.Of) ? known.Links : [.. known.Links, said.Of],
        };
        var step = Step.Of(Changed(heard));
        return known.Report is null ? step : step.With(new Effect.ChangeSharing());
    }

    /// <summary>After every move of a signal: where somebody is known too, what is known of that one here is heard when it changes.</summary>
    public static Step Look(Step step) => step.Signal.SamePersons.Count == 0 || step.Signal.State == States.Merged
        ? step
        : step.Signal.SamePersons.Where(link => link.Told is not null).Aggregate(step, (sofar, link) => Known(sofar.Signal, link.Same.Person) is var now && now.IsAs(link.Told!) ? sofar : sofar
            .Change(signal => signal with { SamePersons = [.. signal.SamePersons.Select(one => one == link ? link with { Told = now } : one)] })
            .With(new Effect.TellSame(link.Same.SignalId, link.Same.Other.Id, step.Signal.SignalId, now)));

    /// <summary>Whoever was found to be somebody in a signal that goes on in this one is so here.</summary>
    public static SignalDossier Joined(SignalDossier into, SignalDossier gone)
    {
        if (into.SamePersons.Count + gone.SamePersons.Count == 0)
            return into;
        bool IsHere(SamePerson same) => same.SignalId == into.SignalId || same.SignalId == gone.SignalId;
        return Changed(into with
        {
            SamePersons =
            [
                .. into.SamePersons.Concat(gone.SamePersons).Select(link => IsHere(link.Same)
                    ? new PersonLink(link.Same with { SignalId = into.SignalId, Other = Nothing(link.Same.Other.Id) }, null)
                    // Told nothing as yet by this one: at its next look it says who it is now.
                    : into.SamePersons.Contains(link) ? link : link with { Told = Nothing(link.Same.Person) }),
            ],
        });
    }

    /// <summary>With those who are one with any of them, here and as other signals say.</summary>
    internal static IReadOnlyList<Guid> WithOthers(SignalDossier signal, IReadOnlyList<Guid> persons, Func<KnownElsewhere, bool> saidThere) => signal.SamePersons.Count == 0
        ? persons
        : [.. persons.Concat(signal.SamePersons.Where(link => saidThere(link.Same.Other) || persons.Contains(link.Same.Other.Id)).Select(link => link.Same.Person)).Distinct()];

    private static Step Tell(Step step, Member to, Member of)
    {
        var signal = step.Signal;
        var said = new Effect.TellSame(to.SignalId, to.Who.Id, of.SignalId, to.SignalId == of.SignalId ? Nothing(of.Who.Id) : of.Who);
        if (to.SignalId != signal.SignalId)
            return step.With(said);
        var here = Hear(signal, said);
        return new Step(here.Signal, step.Effects.Any(one => one is Effect.ChangeSharing) ? step.Effects : [.. step.Effects, .. here.Effects]);
    }

    private static List<Member> Everybody(SignalDossier signal, Guid person) =>
        [new Member(signal.SignalId, Known(signal, person)), .. signal.SamePersons.Where(link => link.Same.Person == person).Select(link => new Member(link.Same.SignalId, link.Told is null ? Known(signal, link.Same.Other.Id) : link.Same.Other))];

    private static KnownElsewhere Known(SignalDossier signal, Guid person) => KnownElsewhere.Of(
        person,
        signal.InView().Where(one => one.Id == person),
        signal.PresumedMinors.Contains(person),
        signal.Facts.Any(fact => fact.SecretAddressOf.Contains(person)));

    private static KnownElsewhere Nothing(Guid id) => new(id, [], false, false);

    private static SignalDossier Changed(SignalDossier signal) => signal with { SharingVersion = signal.SharingVersion + 1 };

    private static bool IsOf(PersonLink link, Effect.TellSame said) => link.Same.Person == said.Person && link.Same.Other.Id == said.Other.Id;

    private sealed record Member(Guid SignalId, KnownElsewhere Who);
}
