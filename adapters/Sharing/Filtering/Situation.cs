using Keten.Sharing.Consents;
using Keten.Sharing.Convenants;

namespace Keten.Sharing.Filtering;

/// <summary>A request about a dossier as values of the dimensions a decision depends on: which rules hold for all of it, and which for each person.</summary>
internal sealed class Situation
{
    private readonly Plan _plan;
    private readonly Request _request;
    private readonly Dossier _dossier;
    private readonly ulong _ofAll;
    private readonly ulong _ofNobody;
    private readonly ulong _ifReviewed;
    private readonly ulong _ifNot;
    private readonly ConsentTable _consents;
    private readonly Dictionary<Person, InView> _subjects = new(ReferenceEqualityComparer.Instance);

    public Situation(Plan plan, Request request, Dossier dossier)
    {
        (_plan, _request, _dossier) = (plan, request, dossier);
        // Nearly always nobody said anything.
        _consents = request.Consents.Count == 0 ? ConsentTable.Empty : ConsentTable.For(request.Consents, new Recipient(request.Partner, request.RecipientClass), request.Purpose, request.At, Subject.Of(dossier, request.Today));
        foreach (var person in dossier.Persons())
            _subjects[person] = Of(person);

        var victims = dossier.Persons().Where(person => _subjects[person].IsVictim && (request.Person is null || dossier.IsVictim(person, request.Person))).ToList();
        _ofAll = plan.InState(Space.State(request.State, request.Strands))
            & plan.WhenAcute(Space.IndexOf(Space.Acute, request.Acute))
            & plan.WithForms(Space.Set(dossier.Report.Forms, Space.Forms));
        // Of each text it is asked apart whether somebody read it.
        (_ifReviewed, _ifNot) = (plan.WithFact("reviewed", 1), plan.WithFact("reviewed", 0));
        for (var fact = 0; fact < plan.Facts.Count; fact++)
        {
            if (plan.Facts[fact] != "reviewed" && !Space.FactsOfPersons.Contains(plan.Facts[fact]))
                _ofAll &= plan.WithFact(fact, OfRequest(plan.Facts[fact], victims) ? 1 : 0);
        }

        _ofNobody = plan.AtAge(Space.AgeUnknown) & Overriding.For(plan, request, null) & OfPersons(fact => fact == "asked_for" ? Of(request.Person is not null && victims.Count > 0) : Any(victims.Select(victim => Fact(fact, victim))));
    }

    /// <summary>Roles of everything known of a person, as bits.</summary>
    public int RolesOf(Person person) => _subjects[person].Roles;

    /// <summary>What a person said of a cell; of what is nobody's, nothing.</summary>
    public Kappa ConsentOn(Slot slot, Person? person) => person is null ? Kappa.None : _consents.Of(person.Id, slot.Topic);

    public Verdict Decide(Slot slot, Person? person) => Decide(slot, person, person is null ? _ofNobody : _subjects[person].Rules);

    /// <summary>The same as if the request were for this person.</summary>
    public Verdict DecideIfAskedFor(Slot slot, Person person) => Decide(slot, person, _subjects[person].IfAskedFor);

    private Verdict Decide(Slot slot, Person? person, ulong ofSubject) =>
        _plan.Of(slot, _ofAll & ofSubject & _plan.UnderConsent(ConsentValue(slot, person)) & _plan.FromOrigin(OriginOf(slot)) & _plan.OfRoles(slot, person is null ? 0 : RolesOf(person)) & (Reviewing.Was(slot, _request, _dossier) ? _ifReviewed : _ifNot));

    private int ConsentValue(Slot slot, Person? person) => _request.IfPermitted && person is not null ? Permit : ConsentOn(slot, person).Consent switch
    {
        Consented.Permit => Permit,
        Consented.Objection => Objection,
        _ => 0,
    };

    private static readonly int Permit = Space.IndexOf(Space.Consents, "permit");
    private static readonly int Objection = Space.IndexOf(Space.Consents, "objection");

    private InView Of(Person person)
    {
        ulong With(bool askedFor) => _plan.AtAge(AgeOf(person)) & Overriding.For(_plan, _request, person.Id)
            & OfPersons(fact => fact == "asked_for" ? Of(askedFor) : Fact(fact, person));
        return new(Space.Set(_dossier.RolesOf(person), Space.Roles), With(_dossier.IsVictim(person, _request.Person)), With(true));
    }

    private ulong OfPersons(Func<string, Truth> known)
    {
        var rules = ulong.MaxValue;
        for (var fact = 0; fact < Space.Facts.Count; fact++)
        {
            if (Space.FactsOfPersons.Contains(_plan.Facts[fact]))
                rules &= _plan.WithFact(fact, (int)known(_plan.Facts[fact]));
        }

        return rules;
    }

    private bool OfRequest(string fact, IReadOnlyList<Person> victims) => fact switch
    {
        "accepted" => _request.Accepted,
        "hub_sends" => _dossier.Report.Reporter.Meldcode == "hub_sends",
        "sex_work" => SexWork.Concerns(_dossier.Report),
        "police_callback" => _dossier.Report.Reporter.OpenTo.Contains("police_callback"),
        "care_contact" => _dossier.Report.Reporter.OpenTo.Contains("zorgcoordinatie"),
        "reporter_is_victim" => _dossier.Report.Reporter.IsSubject,
        "administrative" => _request.Strands.Contains("administrative"),
        "child_in_view" => victims.Any(victim => AgeOf(victim) != 0),
        _ => _request.Lifted.Any(cap => fact == RuleReader.Motivated(cap)),
    };

    private Truth Fact(string fact, Person person)
    {
        var known = _dossier.AllOf(person);
        return fact switch
        {
            "unaccompanied" => Any(known.Select(one => one.Unaccompanied is { } alone ? Of(alone) : Truth.Unknown)),
            "asylum" => Residence(known, "asylum"),
            "no_residence" => Residence(known, "none"),
            _ => Truth.Unknown,
        };
    }

    /// <summary>Two statuses are none that is certain.</summary>
    private static Truth Residence(IReadOnlyList<Person> known, string status) =>
        known.Select(one => one.ResidenceStatus).Where(one => one != "unknown").Distinct(StringComparer.Ordinal).ToList() is [var only] ? Of(only == status) : Truth.Unknown;

    /// <summary>Of everything known of a person: two ages of which one is a minor's are disputed, and so none that is known.</summary>
    private int AgeOf(Person person)
    {
        if (_dossier.IsPresumedMinor(person))
            return Space.AgeUnknown;
        var bands = _dossier.AllOf(person).Select(one => Ages.Of(one, _request.Today)).OfType<int>().Select(Band).Distinct().ToList();
        return bands is [var only] ? only : Space.AgeUnknown;
    }

    private static int Band(int age) => age switch { >= 18 => 0, >= 16 => 1, >= 12 => 2, _ => 3 };

    /// <summary>No register's or partner's persons are in view, and what is the municipality's own counts as the reporter's.</summary>
    private static int OriginOf(Slot slot) => slot.Path.StartsWith("enrichment.", StringComparison.Ordinal) ? Register : Own;

    private static readonly int Own = Space.IndexOf(Space.Origins, "own");
    private static readonly int Register = Space.IndexOf(Space.Origins, "register");

    private static Truth Of(bool holds) => holds ? Truth.Yes : Truth.No;

    private static Truth Any(IEnumerable<Truth> all) => all.Aggregate(Truth.No, (found, one) => (found, one) switch
    {
        (Truth.Yes, _) or (_, Truth.Yes) => Truth.Yes,
        (Truth.Unknown, _) or (_, Truth.Unknown) => Truth.Unknown,
        _ => Truth.No,
    });

    private sealed record InView(int Roles, ulong Rules, ulong IfAskedFor)
    {
        public bool IsVictim => (Roles & 1) != 0;
    }
}
