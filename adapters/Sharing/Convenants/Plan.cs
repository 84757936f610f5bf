using System.Collections.Immutable;
using Keten.Adapters;

namespace Keten.Sharing.Convenants;

/// <summary>
/// The rules of one instrument for one class of recipients and one purpose, with the caps of the law, as tables: per value of every
/// dimension the set of rules that hold there, by bit. A decision is an intersection of sets.
/// </summary>
internal sealed class Plan : Proving.IStanding
{
    /// <summary>Under which nothing flows.</summary>
    public static readonly Plan Empty = new([]);

    /// <summary>Rules that one set of bits can hold.</summary>
    public const int Most = 64;

    private readonly ulong[] _states, _acute, _forms, _consents, _origins, _ages, _shares, _reduces, _withholds, _veils, _off;
    private readonly ulong[][] _roles, _facts;
    private readonly string[] _names;

    public Plan(IReadOnlyList<Rule> rules)
    {
        if (rules.Count > Most)
            throw new ArgumentException("too_many_rules", nameof(rules));
        Rules = rules;
        Facts = [.. Space.Facts, .. rules.SelectMany(rule => rule.When.Facts.Keys).Where(fact => !Space.Facts.Contains(fact)).Distinct(StringComparer.Ordinal)];
        _states = Each(Space.States.Count, (rule, state) => rule.When.State(state));
        _acute = Each(Space.Acute.Count, (rule, acute) => rule.When.AcuteIs(acute));
        _forms = Each(1 << Space.Forms.Count, (rule, forms) => rule.When.FormsAre(forms));
        _ages = Each(Space.Ages.Count, (rule, age) => rule.When.AgeIs(age));
        _origins = Each(Space.Origins.Count, (rule, origin) => rule.When.OriginIs(origin));
        _consents = Each(Space.Consents.Count, ConsentAllows);
        _facts = [.. Facts.Select(fact => Each(Space.Truths.Count, (rule, value) => rule.When.FactIs(fact, value)))];
        _roles = [.. Space.Roles.Select((_, role) => 1 << role).Append(0).Select(own => Each(1 << Space.Roles.Count, (rule, roles) => RolesAllow(rule, own, roles)))];
        _shares = PerSlot(rule => rule.Share);
        _reduces = PerSlot(rule => rule.Reduce);
        _withholds = PerSlot(rule => rule.AtMost == Level.Withhold ? rule.Bounds : []);
        _veils = PerSlot(rule => rule.AtMost == Level.Reduce ? rule.Bounds : []);
        ForOneOnly = Bits(at => rules[at].When.Facts.TryGetValue("asked_for", out var asked) && asked);
        Given = [.. Slot.ByField.Select(paths => (paths, paths.Slots.Aggregate(0UL, (by, slot) => by | Telling(slot)))).Where(one => one.Item2 != 0)];
        KeepingSecret = Bits(at => rules[at].IsCap && rules[at].When.Facts.GetValueOrDefault(Space.Facts[Space.SecretAddress]));
        var asked = Enumerable.Range(0, Facts.Count).Where(fact => fact != Space.AskedFor && fact != Space.SecretAddress && _facts[fact].Distinct().Count() > 1).ToList();
        AskedOfPersons = [.. asked.Where(fact => Space.FactsOfPersons.Contains(Facts[fact]))];
        AskedOfRequests = [.. asked.Except(AskedOfPersons)];
        HeedsConsents = rules.Any(rule => !rule.IsCap && (rule.NeedsPermit || rule.Basis is "task" or "consent") && rule.Share.Concat(rule.Reduce).Any(path => Slot.Find(path)!.Role is not null));
        _names = [.. rules.Select(rule => rule.Name)];
        Obliging = Bits(at => rules[at].Obliges.Count > 0);
        _off = [.. rules.Select(rule => Bits(at => rules[at].IsCap && rule.Overrides.Contains(rules[at].Id)))];
    }

    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>Facts of the space, and the caps that somebody can lift with a motivation.</summary>
    public IReadOnlyList<string> Facts { get; }

    /// <summary>Fields of which some rule gives a path, in the order of the catalogue, with those rules: of all others nothing flows, ever.</summary>
    public ImmutableArray<(FieldPaths Paths, ulong By)> Given { get; }

    /// <summary>
    /// Places in <see cref="Facts"/> of what some rule asks of a request, and of a person but for <see cref="Space.AskedFor"/> and
    /// <see cref="Space.SecretAddress"/>; the rest makes no difference.
    /// </summary>
    public ImmutableArray<int> AskedOfRequests { get; }

    public ImmutableArray<int> AskedOfPersons { get; }

    /// <summary>The rules that name a path, whatever they give.</summary>
    public ulong Naming(Slot slot) => _shares[slot.Index] | _reduces[slot.Index] | _withholds[slot.Index] | _veils[slot.Index];

    /// <summary>All that is said of a path: which rules share, reduce, withhold and veil it.</summary>
    public (ulong, ulong, ulong, ulong) Said(Slot slot) => (_shares[slot.Index], _reduces[slot.Index], _withholds[slot.Index], _veils[slot.Index]);

    /// <summary>The rules that give a path.</summary>
    public ulong Telling(Slot slot) => _shares[slot.Index] | _reduces[slot.Index];

    /// <summary>The rules that hold for a value of one dimension.</summary>
    public ulong InState(int state) => _states[state];

    public ulong WhenAcute(int acute) => _acute[acute];

    public ulong WithForms(int forms) => _forms[forms];

    public ulong AtAge(int age) => _ages[age];

    public ulong FromOrigin(int origin) => _origins[origin];

    public ulong UnderConsent(int consent) => _consents[consent];

    public ulong WithFact(int fact, int value) => _facts[fact][value];

    public ulong WithFact(string fact, int value) => Space.IndexOf(Facts, fact) is var at and >= 0 ? WithFact(at, value) : ulong.MaxValue;

    public ulong OfRoles(Slot slot, int roles) => _roles[slot.RoleIndex][roles];

    /// <summary>The rules that are bound to one person: to whom the request is for.</summary>
    public ulong ForOneOnly { get; }

    /// <summary>The caps on addresses that are to be kept secret. None: whom the plan is for may know where everybody lives.</summary>
    public ulong KeepingSecret { get; }

    /// <summary>What persons said can make a difference: something of persons rests on the task or on a permit.</summary>
    public bool HeedsConsents { get; }

    /// <summary>The rules that ask for something to be done with what they give.</summary>
    public ulong Obliging { get; }

    /// <summary>The rules that lift a cap once somebody motivated that.</summary>
    public ulong Lifting(string cap) => Bits(at => Rules[at].When.Facts.GetValueOrDefault(RuleReader.Motivated(cap)));

    /// <summary>The decision, once it is known which rules hold.</summary>
    public Verdict Of(Slot slot, ulong holding)
    {
        var live = holding & (_shares[slot.Index] | _reduces[slot.Index]);
        if (live == 0)
            return default;

        var off = 0UL;
        for (var rest = live; rest != 0; rest &= rest - 1)
            off |= _off[System.Numerics.BitOperations.TrailingZeroCount(rest)];

        var caps = holding & (_withholds[slot.Index] | _veils[slot.Index]);
        var standing = caps & ~off;
        var level = (standing & _withholds[slot.Index]) != 0 ? Level.Withhold
            : (live & _shares[slot.Index]) == 0 || (standing & _veils[slot.Index]) != 0 ? Level.Reduce
            : Level.Share;
        return new(level == Level.Reduce && !slot.CanBeReduced ? Level.Withhold : level, live, standing, caps & off);
    }

    public IEnumerable<Rule> In(ulong bits) => Rules.Where((_, at) => (bits & (1UL << at)) != 0);

    /// <summary>As a decision's record names them, in their order.</summary>
    public IReadOnlyList<string> Names(ulong bits)
    {
        if (bits == 0)
            return [];
        var names = new string[System.Numerics.BitOperations.PopCount(bits)];
        for (var at = 0; bits != 0; bits &= bits - 1)
            names[at++] = _names[System.Numerics.BitOperations.TrailingZeroCount(bits)];
        return names;
    }

    private static Truth ConsentAllows(Rule rule, int consent) => Space.Consents[consent] switch
    {
        _ when rule.IsCap => Truth.Yes,
        "objection" or "none" when rule.NeedsPermit => Truth.No,
        "objection" => rule.Basis is "legal" or "vital" ? Truth.Yes : Truth.No,
        _ => Truth.Yes,
    };

    // A grant that names no roles speaks of those who have that of its path and no other: whoever is a suspect too is not spoken of.
    private static Truth RolesAllow(Rule rule, int own, int roles) => rule switch
    {
        { IsCap: true } => rule.When.RolesMeet(roles),
        { When.Roles.Count: > 0 } => rule.When.RolesAreWithin(roles),
        _ => roles == own ? Truth.Yes : Truth.No,
    };

    private ulong[] Each(int values, Func<Rule, int, Truth> holds) =>
        [.. Enumerable.Range(0, values).Select(value => Bits(at => Rules[at].Stands(holds(Rules[at], value))))];

    private ulong[] PerSlot(Func<Rule, IReadOnlyList<string>> paths)
    {
        var named = new ulong[Slot.All.Count];
        for (var at = 0; at < Rules.Count; at++)
        {
            foreach (var path in paths(Rules[at]))
                named[Slot.Find(path)!.Index] |= 1UL << at;
        }

        return named;
    }

    private ulong Bits(Func<int, bool> has)
    {
        var bits = 0UL;
        for (var at = 0; at < Rules.Count; at++)
            bits |= has(at) ? 1UL << at : 0;
        return bits;
    }
}

/// <summary>What is decided of one cell, and by which rules, by bit.</summary>
/// <param name="Level">What the recipient gets of it.</param>
/// <param name="Live">Grants whose conditions hold.</param>
/// <param name="Caps">Caps that bound it.</param>
/// <param name="Off">Caps that would have, switched off by a live grant.</param>
internal readonly record struct Verdict(Level Level, ulong Live, ulong Caps, ulong Off);
