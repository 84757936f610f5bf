using System.Collections.Concurrent;
using Keten.Hosting.Convenants;
using Keten.Hosting.Regions;

namespace Keten.Sharing.Convenants;

/// <summary>What flows under every instrument of a folder: its rules, and the caps of the law, which hold in all of them.</summary>
public sealed class RuleBook
{
    /// <summary>The instrument whose caps hold everywhere.</summary>
    public const string Law = "law";

    private readonly InstrumentSet _instruments;
    private readonly Dictionary<string, IReadOnlyList<Rule>> _rules;
    private readonly IReadOnlyList<Instrument> _laws;

    // Read without a lock; each is made the first time that it is asked for.
    private readonly ConcurrentDictionary<Key, Footing> _footings = [];

    // What held on the day that was asked about last.
    private readonly ConcurrentDictionary<Asked, Held> _held = [];

    private RuleBook(InstrumentSet instruments, Dictionary<string, IReadOnlyList<Rule>> rules) =>
        (_instruments, _rules, _laws) = (instruments, rules, [.. instruments.All.Where(one => one.Id == Law)]);

    /// <summary>Reads the rules of instruments; whatever is wrong is noted, and the rest is read.</summary>
    public static RuleBook Of(InstrumentSet instruments, List<RegionError> errors)
    {
        var rules = instruments.All.ToDictionary(one => one.File, one => RuleReader.ReadAll(one, errors), StringComparer.Ordinal);
        var book = new RuleBook(instruments, rules);
        foreach (var instrument in instruments.All)
            book.Check(instrument, errors);
        return book;
    }

    /// <summary>Reads a folder. Throws <see cref="RegionException"/> with all that is wrong.</summary>
    public static RuleBook Load(string folder)
    {
        var errors = new List<RegionError>();
        var book = Of(InstrumentSet.Load(folder, errors), errors);
        return errors.Count == 0 ? book : throw new RegionException(errors);
    }

    public InstrumentSet Instruments => _instruments;

    /// <summary>All rules of one file.</summary>
    internal IReadOnlyList<Rule> Of(Instrument instrument) => _rules[instrument.File];

    /// <summary>The instrument that holds for a region, partner and purpose on a day, with its rules for the partner's class; null when none does.</summary>
    internal Footing? On(DateOnly day, string region, Recipient recipient, string recipientClass)
    {
        var asked = new Asked(region, recipient.Partner, recipient.Purpose, recipientClass);
        if (_held.TryGetValue(asked, out var held) && held.Day == day)
            return held.Footing;
        var footing = _instruments.On(day, region, recipient) is { } instrument ? FootingOf(instrument, LawOn(day), recipientClass, recipient.Purpose) : null;
        _held[asked] = new Held(day, footing);
        return footing;
    }

    internal Instrument? LawOn(DateOnly day)
    {
        foreach (var law in _laws)
        {
            if (law.HoldsOn(day))
                return law;
        }

        return null;
    }

    /// <summary>Versions of the law that hold on some day of an instrument; null where there is none on any.</summary>
    internal IEnumerable<Instrument?> LawsBeside(Instrument instrument) =>
        _laws.Where(one => one.MeetsInTime(instrument)).Cast<Instrument?>().DefaultIfEmpty();

    internal Plan Plan(Instrument instrument, Instrument? law, string recipientClass, string purpose) => FootingOf(instrument, law, recipientClass, purpose).Plan;

    private Footing FootingOf(Instrument instrument, Instrument? law, string recipientClass, string purpose) =>
        _footings.TryGetValue(new(instrument.File, law?.File, recipientClass, purpose), out var known) ? known : _footings.GetOrAdd(
            new(instrument.File, law?.File, recipientClass, purpose), _ => new Footing(instrument, law, new Plan(Rules(instrument, law, recipientClass, purpose))));

    private List<Rule> Rules(Instrument instrument, Instrument? law, string recipientClass, string purpose) =>
    [
        .. _rules[instrument.File].Concat(law is null || law.File == instrument.File ? [] : _rules[law.File].Where(rule => rule.IsCap))
            .Where(rule => rule.SpeaksTo(recipientClass, purpose)),
    ];

    private void Check(Instrument instrument, List<RegionError> errors)
    {
        var rules = _rules[instrument.File];
        var caps = _laws.SelectMany(one => _rules[one.File]).Concat(rules).Where(rule => rule.IsCap).Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        errors.AddRange(rules.SelectMany(rule => rule.Overrides.Where(cap => !caps.Contains(cap)).Select(cap => new RegionError(
            rule.File, rule.Line, $"rules.{rule.Id}.overrides", $"{cap} is no cap of {Law} or of this file; there are: {string.Join(", ", caps.Order(StringComparer.Ordinal))}"))));
        if (rules.Count + caps.Count > Convenants.Plan.Most)
            errors.Add(new RegionError(instrument.File, 1, "rules", $"with the caps of {Law} these are more than {Convenants.Plan.Most} rules; split the instrument"));
    }

    private sealed record Held(DateOnly Day, Footing? Footing);

    /// <summary>There are some hundreds: lengths and a letter of each tell enough of them apart to spare hashing all four.</summary>
    private readonly record struct Asked(string Region, string Partner, string Purpose, string Class)
    {
        public override int GetHashCode() => HashCode.Combine(Region.Length, Partner.Length, Partner.Length == 0 ? 0 : Partner[^1] + (Partner[0] << 8), Purpose.Length + (Class.Length << 8));
    }

    /// <summary>Few differ by their file alone, and those are told apart without hashing it.</summary>
    private readonly record struct Key(string File, string? Law, string Class, string Purpose)
    {
        public override int GetHashCode() => HashCode.Combine(Class, Purpose);
    }
}

/// <summary>What a decision rests on.</summary>
/// <param name="Instrument">That holds at this moment.</param>
/// <param name="Law">The law's version at this moment; its caps hold too.</param>
/// <param name="Plan">Rules of both.</param>
internal sealed record Footing(Instrument Instrument, Instrument? Law, Plan Plan)
{
    /// <summary>As the record names it: a change of either file is another.</summary>
    public string Hash { get; } = Law is null || Law.File == Instrument.File ? Instrument.Hash : Convert.ToHexStringLower(
        System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.ASCII.GetBytes(Instrument.Hash + Law.Hash)));
}
