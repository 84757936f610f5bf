using System.Collections.Immutable;
using Keten.Adapters;
using Keten.Sharing.Convenants;
using Keten.Sharing.Rectify;

namespace Keten.Sharing.Filtering;

/// <summary>
/// The values of a dossier with their levels under the rules that hold. Decided first and read after, so that what does not flow is not even
/// looked at; who asks why something is withheld gets the same with that in it.
/// </summary>
internal sealed class Cells
{
    private static readonly ImmutableArray<(FieldPaths, ulong)> Every = [.. Slot.ByField.Select(paths => (paths, 0UL))];

    private readonly Plan _plan;
    private readonly Request _request;
    private readonly InView _inView;
    private readonly Situation _situation;
    private readonly bool _withheldToo;
    private readonly List<Cell> _cells;

    private Cells(Plan plan, Request request, Dossier dossier, bool withheldToo)
    {
        (_plan, _request, _withheldToo) = (plan, request, withheldToo);
        _inView = new InView(dossier);
        _situation = new Situation(plan, request, _inView);
        _cells = new(plan.Given.Length);
        foreach (var (paths, by) in withheldToo ? Every : plan.Given)
        {
            if (withheldToo || _situation.MayHold(by))
                Add(paths);
        }

        ByValue.Lower(_cells, _inView, _situation);
        Hide(dossier);
        Spoken.Mask(_cells, dossier);
    }

    /// <summary>What flows.</summary>
    public static Cells Of(Plan plan, Dossier dossier, Request request) => new(plan, request, dossier, withheldToo: false);

    /// <summary>What flows and what is withheld, the same number in the same order whatever is asked of one dossier.</summary>
    public static Cells All(Plan plan, Dossier dossier, Request request) => new(plan, request, dossier, withheldToo: true);

    public List<Cell> List => _cells;

    /// <summary>What persons said by which something of it is given or held back.</summary>
    public IReadOnlyList<Guid> Statements => _situation.Statements();

    /// <summary>What a person said by which one value is given or held back.</summary>
    public IReadOnlyList<Guid> StatementsOn(Cell cell) => cell.Field.IsOfPersons ? _situation.ConsentOn(cell.Slot, cell.Found.Subject!.Value).Statements : [];

    private void Add(FieldPaths paths)
    {
        var field = paths.Field;
        var from = field.Counts ? Counted(paths.Slots[0]) : _inView;
        for (int subject = 0, count = field.Count(from); subject < count; subject++)
        {
            if (!field.Has(from, subject))
                continue;

            var person = field.IsOfPersons ? subject : Situation.Nobody;
            // Who has no role is nobody's to hear of.
            var slot = paths.Of(person == Situation.Nobody ? 0 : _inView.RolesOf(person));
            var verdict = slot is null ? default : field.Of == Subjects.Said ? _situation.DecideSaid(slot, _inView.Dossier.Said[subject]) : _situation.Decide(slot, person);
            if (verdict.Level == Level.Withhold && !_withheldToo)
                continue;

            var found = verdict.Level == Level.Reduce && field.IsMadeOfPerson && !_withheldToo ? field.Unread(from, subject) : field.Read(from, subject);
            if (found.Whole is not null || field.Reduce is not null || _withheldToo)
                _cells.Add(new Cell(slot ?? paths.Slots[0], found, verdict.Level) { Verdict = verdict });
        }
    }

    /// <summary>What is reckoned from those in view is reckoned from those the rules tell of: a number tells of the others too.</summary>
    private InView Counted(Slot counted) => IsForOne(_situation.Decide(counted, Situation.Nobody)) ? _inView.Only(_request.Person) : _inView;

    private void Hide(Dossier dossier)
    {
        var shelters = Shelters.In(_inView);
        var outdated = dossier.Corrections.Outdated();
        var secrets = _plan.KeepingSecret == 0 ? Secrets.None : _inView.Secrets;
        if (shelters.Count == 0 && outdated.Count == 0 && secrets.IsEmpty && _plan.ForOneOnly == 0)
            return;

        for (var at = 0; at < _cells.Count; at++)
        {
            if (_cells[at] is { Level: > Level.Withhold } cell && Hidden(cell, shelters, secrets, outdated) is { } why)
                _cells[at] = cell.Withheld(why);
        }
    }

    private Because? Hidden(Cell cell, IReadOnlySet<string> shelters, Secrets secrets, IReadOnlyList<string> outdated) => cell switch
    {
        _ when Shelters.Hide(cell, shelters, _inView) => Because.Shelter,
        _ when secrets.Hide(cell, _inView) => Because.SecretAddress,
        _ when IsForOne(cell.Verdict) && Homes.Hide(cell, _request.Person, _inView) => Because.SomebodysHome,
        _ when Outdated.Hides(cell, outdated) => Because.Outdated,
        _ => null,
    };

    /// <summary>Whether everything that gives it gives it of one victim only.</summary>
    private bool IsForOne(Verdict verdict) => verdict.Live != 0 && (verdict.Live & ~_plan.ForOneOnly) == 0;
}
