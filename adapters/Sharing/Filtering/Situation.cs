using Keten.Sharing.Consents;
using Keten.Sharing.Convenants;

namespace Keten.Sharing.Filtering;

/// <summary>A request about a dossier as values of the dimensions a decision depends on: which rules hold for all of it, and which for each person.</summary>
internal sealed class Situation
{
    /// <summary>As whose what has no subject is decided on.</summary>
    public const int Nobody = -1;

    private static readonly int Permit = Space.IndexOf(Space.Consents, "permit");
    private static readonly int Reviewed = Space.IndexOf(Space.Facts, "reviewed"); // every plan counts these facts alike
    private static readonly int Onward = Space.IndexOf(Space.Facts, "onward");
    private static readonly int Objection = Space.IndexOf(Space.Consents, "objection");

    private readonly Plan _plan;
    private readonly Request _request;
    private readonly InView _inView;
    private readonly ConsentTable _consents;
    private readonly int? _origin;
    private readonly ulong _ofAll;
    private readonly ulong _ofNobody;
    private readonly ulong _ofSaid;
    private readonly ulong _ifReviewed;
    private readonly ulong _ifNot;

    // Rules that hold for each person, by place; asked for or not is added when it is known which of both is meant.
    private readonly ulong[] _ofPerson;

    public Situation(Plan plan, Request request, InView inView)
    {
        (_plan, _request, _inView) = (plan, request, inView);
        _origin = request.Origin is { } origin ? Space.IndexOf(Space.Origins, origin) : null;
        // Nearly always nobody said anything.
        _consents = request.Consents.Count == 0 ? ConsentTable.Empty : ConsentTable.For(
            request.Consents, new Recipient(request.Partner, request.RecipientClass), request.Purpose, request.At, Subject.Of(inView.Dossier, request.Today));
        _ofAll = plan.InState(Space.State(request.State, request.Strands))
            & plan.WhenAcute(Space.IndexOf(Space.Acute, request.Acute))
            & plan.WithForms(Space.Set(inView.Dossier.Report.Forms, Space.Forms));
        // Of each text it is asked apart whether somebody read it.
        (_ifReviewed, _ifNot) = (plan.WithFact(Reviewed, 1), plan.WithFact(Reviewed, 0));
        foreach (var fact in plan.AskedOfRequests)
        {
            if (fact != Reviewed && fact != Onward)
                _ofAll &= plan.WithFact(fact, (int)Of(OfRequest(plan.Facts[fact])));
        }

        // Nearly always nobody's is.
        var secrets = inView.Secrets;
        if (secrets.IsEmpty)
            _ofAll &= plan.WithFact(Space.SecretAddress, (int)Truth.No);

        // Nothing but what the police said is on a list of theirs.
        var notOnward = plan.WithFact(Onward, 0);
        _ofSaid = plan.AtAge(Space.AgeUnknown) & Overriding.For(plan, request, null) & plan.WithFact(Space.AskedFor, (int)(request.Person is null ? AnyVictim(_ => Truth.No) : AnyVictim(_ => Truth.Yes)));
        foreach (var fact in plan.AskedOfPersons)
            _ofSaid &= plan.WithFact(fact, (int)AnyVictim(victim => Fact(plan.Facts[fact], victim)));
        if (!secrets.IsEmpty)
            _ofSaid &= plan.WithFact(Space.SecretAddress, (int)AnyVictim(victim => Of(secrets.AreOf(victim))));
        _ofNobody = _ofSaid & notOnward;

        _ofPerson = new ulong[inView.Persons.Count];
        for (var person = 0; person < _ofPerson.Length; person++)
        {
            _ofPerson[person] = notOnward & plan.AtAge(AgeOf(person)) & Overriding.For(plan, request, inView.Persons[person].Id);
            foreach (var fact in plan.AskedOfPersons)
                _ofPerson[person] &= plan.WithFact(fact, (int)Fact(plan.Facts[fact], person));
            if (!secrets.IsEmpty)
                _ofPerson[person] &= plan.WithFact(Space.SecretAddress, (int)Of(secrets.AreOf(person)));
        }
    }

    /// <summary>Whether one of these rules may hold for somebody; if none does, there is nobody to ask about.</summary>
    public bool MayHold(ulong rules) => (rules & _ofAll) != 0;

    /// <param name="slot">The path.</param>
    /// <param name="person">Whose value, by place; <see cref="Nobody"/> where it has no subject.</param>
    public Verdict Decide(Slot slot, int person) =>
        person == Nobody ? Decide(slot, Nobody, _ofNobody) : Decide(slot, person, OfPerson(person, _inView.IsVictim(person, _request.Person)));

    /// <summary>Of what a partner said: by its own origin, and by whom it listed.</summary>
    public Verdict DecideSaid(Slot slot, PartnerSaid said) => Decide(
        slot, Nobody, _ofSaid & _plan.WithFact(Onward, (int)Of(said.GoesTo(_request.Partner, _request.Purpose))), Space.IndexOf(Space.Origins, said.Origin));

    /// <summary>The same as if the request were for this person.</summary>
    public Verdict DecideIfAskedFor(Slot slot, int person) => Decide(slot, person, OfPerson(person, askedFor: true));

    /// <summary>What persons said by which something is given or held back, whatever the rules say of it.</summary>
    public IReadOnlyList<Guid> Statements()
    {
        if (_consents == ConsentTable.Empty)
            return [];

        var statements = new SortedSet<Guid>();
        foreach (var paths in Slot.ByField)
        {
            for (var person = 0; paths.Field.IsOfPersons && person < paths.Field.Count(_inView); person++)
            {
                if (paths.Field.Has(_inView, person) && paths.Of(_inView.RolesOf(person)) is { } slot)
                    statements.UnionWith(ConsentOn(slot, person).Statements);
            }
        }

        return [.. statements];
    }

    private Verdict Decide(Slot slot, int person, ulong ofSubject) => Decide(slot, person, ofSubject, _origin ?? slot.Origin);

    private Verdict Decide(Slot slot, int person, ulong ofSubject, int origin) => _plan.Of(slot, _ofAll & ofSubject
        & _plan.UnderConsent(ConsentValue(slot, person)) & _plan.FromOrigin(origin) & _plan.OfRoles(slot, person == Nobody ? 0 : _inView.RolesOf(person))
        & (_ifReviewed == _ifNot || Reviewing.Was(slot, _request, _inView.Dossier) ? _ifReviewed : _ifNot));

    private ulong OfPerson(int person, bool askedFor) => _ofPerson[person] & _plan.WithFact(Space.AskedFor, (int)Of(askedFor));

    private int ConsentValue(Slot slot, int person) => person == Nobody ? 0 : _request.IfPermitted ? Permit : ConsentOn(slot, person).Consent switch
    {
        Consented.Permit => Permit,
        Consented.Objection => Objection,
        _ => 0,
    };

    /// <summary>What a person said of one of his paths.</summary>
    public Kappa ConsentOn(Slot slot, int person) => _consents.Of(_inView.Persons[person].Id, slot.Topic);

    private bool OfRequest(string fact) => fact switch
    {
        "accepted" => _request.Accepted,
        "hub_sends" => _inView.Dossier.Report.Reporter.Meldcode == "hub_sends",
        "sex_work" => SexWork.Concerns(_inView.Dossier.Report),
        "police_callback" => _inView.Dossier.Report.Reporter.OpenTo.Contains("police_callback"),
        "care_contact" => _inView.Dossier.Report.Reporter.OpenTo.Contains("zorgcoordinatie"),
        "reporter_is_victim" => _inView.Dossier.Report.Reporter.IsSubject,
        "administrative" => _request.Strands.Contains("administrative"),
        "child_in_view" => AnyVictim(victim => Of(AgeOf(victim) != 0)) == Truth.Yes,
        _ => _request.Lifted.Any(cap => fact == RuleReader.Motivated(cap)),
    };

    private Truth Fact(string fact, int person)
    {
        var known = _inView.AllOf(person);
        return fact switch
        {
            "unaccompanied" => Any(known.Count, at => known[at].Unaccompanied is { } alone ? Of(alone) : Truth.Unknown),
            "asylum" => Residence(known, "asylum"),
            "no_residence" => Residence(known, "none"),
            _ => Truth.Unknown,
        };
    }

    /// <summary>Two statuses are none that is certain.</summary>
    private static Truth Residence(IReadOnlyList<Person> known, string status)
    {
        string? only = null;
        foreach (var one in known)
        {
            if (one.ResidenceStatus == "unknown" || one.ResidenceStatus == only)
                continue;
            if (only is not null)
                return Truth.Unknown;
            only = one.ResidenceStatus;
        }

        return only is null ? Truth.Unknown : Of(only == status);
    }

    /// <summary>Of everything known of a person: two ages of which one is a minor's are disputed, and so none that is known.</summary>
    private int AgeOf(int person)
    {
        if (_inView.Dossier.IsPresumedMinor(_inView.Persons[person]))
            return Space.AgeUnknown;
        int? only = null;
        foreach (var one in _inView.AllOf(person))
        {
            if (Ages.Of(one, _request.Today) is not { } age || Band(age) == only)
                continue;
            if (only is not null)
                return Space.AgeUnknown;
            only = Band(age);
        }

        return only ?? Space.AgeUnknown;
    }

    private static int Band(int age) => age switch { >= 18 => 0, >= 16 => 1, >= 12 => 2, _ => 3 };

    /// <summary>Of the victim the request is for; where it is for nobody, of any in view.</summary>
    private Truth AnyVictim(Func<int, Truth> known) => Any(_inView.Persons.Count, person =>
        (_request.Person is null ? _inView.IsVictim(person) : _inView.IsVictim(person, _request.Person)) ? known(person) : Truth.No);

    private static Truth Any(int count, Func<int, Truth> known)
    {
        var found = Truth.No;
        for (var at = 0; at < count && found != Truth.Yes; at++)
            found = known(at) is var one && one != Truth.No ? one : found;
        return found;
    }

    private static Truth Of(bool holds) => holds ? Truth.Yes : Truth.No;
}
