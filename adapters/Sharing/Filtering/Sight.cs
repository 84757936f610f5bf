using Keten.Adapters;
using Keten.Sharing.Convenants;
using Keten.Sharing.Masking;

namespace Keten.Sharing.Filtering;

/// <summary>
/// What somebody on the staff may see of a dossier: staff are recipients of the same engine (design, "Sharing"). Answers value by value, so that a
/// view is built up from nothing: what is not asked for here, and allowed, does not show. Who has several roles sees what any of them sees.
/// </summary>
public sealed class Sight
{
    private static readonly Person SomeVictim = new() { Roles = ["victim"] };
    private readonly IReadOnlyList<(Plan Plan, Request Request)> _asked;
    private readonly Dossier _dossier;
    private readonly Dictionary<string, IReadOnlyList<Look>> _looks = new(StringComparer.Ordinal);

    internal Sight(IReadOnlyList<(Plan Plan, Request Request)> asked, Dossier dossier)
    {
        (_asked, _dossier) = (asked, dossier);
        // Whom a source told of is somebody like all others to who may hear that source: not to be masked in what it said.
        var heard = dossier.Facts.Where(fact => Sees("signal.narrative", fact.Origin)).ToList();
        _dossier = dossier with
        {
            Report = dossier.Report with { Persons = [.. dossier.Persons(), .. heard.Where(fact => !Known.IsOurs(fact)).SelectMany(fact => fact.Persons)] },
            Facts = [.. dossier.Facts.Select(fact => Known.IsOurs(fact) || heard.Contains(fact) ? fact with { Persons = [] } : fact)],
        };
        _looks.Clear();
    }

    /// <summary>Looks for care, among others: follows whom care called in, also when the matter is closed and nothing of its content shows.</summary>
    public bool Cares => _asked.Any(one => one.Request.Purpose == "care");

    /// <summary>Whether a value that is nobody's shows, or one of victims in general.</summary>
    /// <param name="path">Path of the catalogue.</param>
    /// <param name="origin">Who said it, O of sharing.md.</param>
    public bool Sees(string path, string origin = Own) =>
        Slot.Find(path) is { } slot && Looks(origin).Any(look => look.Gives(slot));

    /// <summary>Whether a value of somebody shows.</summary>
    /// <param name="person">Somebody of the dossier.</param>
    /// <param name="leaf">What comes after the role in a path, such as <c>name</c>; for what only victims have the whole path.</param>
    /// <param name="origin">Who told of this person.</param>
    public bool Sees(Person person, string leaf, string origin = Own) => Looks(origin).Any(look => look.Cells.Any(cell =>
        IsOne(cell.Found.Person, person) && (cell.Field.Leaf ?? cell.Path) == leaf && Shows(cell)));

    /// <summary>Whether a place shows: all of it or nothing. Where a victim is sheltered goes by a path of its own.</summary>
    public bool Sees(Location place, string origin = Own) =>
        place.Kind == "shelter" ? Sees("care.shelter", origin) : Sees("location.street", origin) && !IsHidden(place);

    /// <summary>A text as it may be read: whoever is not to be known is masked in it. Null: it does not show, or cannot be masked for certain.</summary>
    public string? Text(string path, string? text, string origin = Own)
    {
        return text is null || Slot.Find(path) is not { } slot
            ? null
            : Looks(origin).Where(look => look.Gives(slot)).Select(look => look.Masker.Value.Mask(text)).FirstOrDefault(read => read is not null);
    }

    /// <summary>Whether who looks may see a value that is told of somebody else's view; what may not is not in that either (sharing.md, never 26).</summary>
    internal bool Sees(Cell cell) => cell.Found.Person is { } person ? Sees(person, cell.Field.Leaf ?? cell.Path)
        : cell.Field.Of == Subjects.Said ? Sees("signal.narrative", _dossier.Said[cell.Found.Subject!.Value].Origin)
        : Sees(cell.Path, cell.Path.StartsWith("enrichment.", StringComparison.Ordinal) ? "register" : Own);

    private const string Own = "own";

    private bool IsHidden(Location place)
    {
        var at = _dossier.Locations().ToList().FindIndex(one => ReferenceEquals(one, place));
        return at < 0
            ? Looks(Own).All(look => look.KeepsSecret(place)) // what others told
            : !Looks(Own).Any(look => look.Cells.Any(cell => cell.Field.Category == Category.Place && cell.Found.Subject == at && Shows(cell)));
    }

    // The same writing of somebody, whatever roles were counted of it since.
    private static bool IsOne(Person? one, Person other) => one is not null && (ReferenceEquals(one, other) || one with { Roles = other.Roles } == other);

    // What was put right stays readable to those who did it and judge by it.
    private static bool Shows(Cell cell) => cell.Level == Level.Share || cell is { Because: Because.Outdated, Verdict.Level: Level.Share };

    private IReadOnlyList<Look> Looks(string origin)
    {
        if (!_looks.TryGetValue(origin, out var looks))
            _looks[origin] = looks = [.. _asked.Select(one => new Look(one.Plan, one.Request with { Origin = origin is Own or "reporter" ? null : origin }, _dossier))];
        return looks;
    }

    private sealed class Look
    {
        private readonly Plan _plan;
        private readonly Situation _situation;
        private readonly InView _inView;
        private readonly IReadOnlyList<int> _victims;

        public Look(Plan plan, Request request, Dossier dossier)
        {
            _plan = plan;
            // Where no victim is in view yet, what is asked of victims is asked of somebody of whom nothing is known.
            _inView = new InView(dossier.Persons().Any(person => person.Roles.Contains("victim")) ? dossier : dossier with
            {
                Report = dossier.Report with { Persons = [.. dossier.Report.Persons, SomeVictim] },
            });
            _situation = new Situation(plan, request, _inView);
            _victims = [.. Enumerable.Range(0, _inView.Persons.Count).Where(_inView.IsVictim)];
            Cells = Filtering.Cells.All(plan, dossier, request).List;
            Masker = new Lazy<Masker>(() => Masking.Masker.For(Everybody.Of(dossier, Cells)));
        }

        public IReadOnlyList<Cell> Cells { get; }

        public Lazy<Masker> Masker { get; }

        public bool KeepsSecret(Location place) => _plan.KeepingSecret != 0 && _inView.Secrets.Hide(place);

        public bool Gives(Slot slot) => slot.Role is null
            ? _situation.Decide(slot, Situation.Nobody).Level == Level.Share
            : _victims.Any(victim => _situation.Decide(slot, victim).Level == Level.Share);
    }
}
