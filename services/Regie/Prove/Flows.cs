using Keten.Adapters;
using Keten.Hosting;
using Keten.Hosting.Convenants;
using Keten.Hosting.Regions;
using Keten.Sharing.Convenants;
using Keten.Sharing.Filtering;

namespace Keten.Regie.Prove;

/// <summary>What the sharing rules give a partner of a dossier that holds something everywhere, and take from it, under the instruments that hold on a day.</summary>
/// <param name="rules">What allows it.</param>
/// <param name="classOf">Class of a partner (sharing.md, R) as its adapter has it; null when no adapter serves it.</param>
/// <param name="essentialFor">What a partner (first) cannot do without for a purpose, as its adapter says; null when that says nothing of it.</param>
/// <param name="day">Europe/Amsterdam.</param>
public sealed class Flows(RuleBook rules, Func<string, string?> classOf, Func<string, string, IReadOnlyList<Essential>?> essentialFor, DateOnly day) : IFlows
{
    private static readonly string _hash = new('0', 64);
    private readonly SharingEngine _engine = new(() => rules);

    public string? Closed(Region region, Recipient recipient)
    {
        if (classOf(recipient.Partner) is null)
            return $"no adapter serves {recipient.Partner}";
        return Holding(region, recipient) is null
            ? $"no instrument lets {region.Id} tell {recipient.Partner} anything for {recipient.Purpose} on {day:yyyy-MM-dd}"
            : null;
    }

    public string? Missing(Region region, Recipient recipient, string state, IReadOnlyList<string> strands, bool forOne)
    {
        if (Closed(region, recipient) is { } closed)
            return closed;
        return Views(region, recipient, state, strands, forOne).All(paths => paths.Count == 0)
            ? $"nothing may flow to {recipient.Partner} for {recipient.Purpose} in {Words(state, strands)}: no sharing rule of {classOf(recipient.Partner)} covers it"
            : null;
    }

    public string? Lacking(Region region, Recipient recipient, string state, IReadOnlyList<string> strands, bool forOne)
    {
        if (Closed(region, recipient) is { } closed)
            return closed;
        if (essentialFor(recipient.Partner, recipient.Purpose) is not { Count: > 0 } essential)
            return $"the adapter of {recipient.Partner} does not say what is essential for {recipient.Purpose}: say it there, or do not tell it anything for that";
        // Whoever gets most of it: of each victim something else may flow.
        var lacking = Views(region, recipient, state, strands, forOne).Select(paths => essential.Where(one => !one.IsIn(paths)).ToList()).MinBy(without => without.Count)!;
        return lacking.Count == 0
            ? null
            : $"{recipient.Partner} can do nothing for {recipient.Purpose} in {Words(state, strands)} without {string.Join(", and ", lacking)}: "
                + $"let a rule in {Holding(region, recipient)!.File} give that to {classOf(recipient.Partner)} there, at least reduced, or do not let it be asked there";
    }

    public string? Unheard(Region region, Recipient recipient, bool consulted)
    {
        var told = recipient with { Purpose = Vocabulary.Receive };
        if (Holding(region, told) is not { } instrument)
            return $"no instrument lets {recipient.Partner} tell {region.Id} anything (receive) on {day:yyyy-MM-dd}, so whatever it answers is refused: cover it in one, as ontvangst does";
        // Without the answer of who is asked, or the status of who is told, there is no event (422).
        var path = consulted ? "partner.answer" : "case.status";
        return ((string[])["signal", "case"]).Any(state => Takes(region, told, Origin.Of(recipient.Partner, recipient.Purpose), state, path))
            ? null
            : $"whatever {recipient.Partner} answers is refused: no rule in {instrument.File} takes {path} from {classOf(recipient.Partner)}; add one";
    }

    private bool Takes(Region region, Recipient told, string origin, string state, string path) =>
        Receiving.Of(_engine, Asks(region, told, state, []), origin, Everything.On(day), [path]).Paths.Count > 0;

    private Instrument? Holding(Region region, Recipient recipient) => rules.Instruments.On(day, region.Id, recipient);

    /// <summary>Paths of what flows; for one victim of each that it can be for.</summary>
    private IEnumerable<IReadOnlyCollection<string>> Views(Region region, Recipient recipient, string state, IReadOnlyList<string> strands, bool forOne)
    {
        var (request, everything) = (Asks(region, recipient, state, strands), Everything.On(day));
        Guid?[] persons = forOne ? [.. everything.Report.Persons.Select(person => person.Id)] : [null];
        return persons.Select(person => (IReadOnlyCollection<string>)(_engine.Decide(request with { Person = person }, everything, _ => _hash) is { } ruling
            ? [.. ruling.Decision.Shared, .. ruling.Decision.Reduced]
            : []));
    }

    private Request Asks(Region region, Recipient recipient, string state, IReadOnlyList<string> strands) => new()
    {
        DecisionId = Guid.Empty,
        Partner = recipient.Partner,
        Region = region.Id,
        RecipientClass = classOf(recipient.Partner)!,
        Purpose = recipient.Purpose,
        State = state,
        Strands = strands,
        At = DutchDays.Start(day).AddHours(12),
    };

    private static string Words(string state, IReadOnlyList<string> strands) => state == "signal" ? "a signal" : $"a case of {string.Join(" + ", strands)}";
}
