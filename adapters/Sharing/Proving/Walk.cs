using Keten.Sharing.Convenants;

namespace Keten.Sharing.Proving;

/// <summary>
/// Looks at every point that a plan can be asked about, class by class (<see cref="Dimension"/>), with what else stands there: no point is
/// left out, and none is looked at twice.
/// </summary>
/// <param name="first">A plan.</param>
/// <param name="beside">Statements about it, or another plan.</param>
internal sealed class Walk(IStanding first, IStanding beside)
{
    private readonly string[] _facts = [.. Space.Facts.Concat(first.Facts).Concat(beside.Facts).Distinct(StringComparer.Ordinal)];

    private static readonly int[] All = [.. Enumerable.Range(0, Space.States.Count)];
    private static readonly int[] OnlyUnknownAge = [Space.AgeUnknown];
    private static readonly int[] OnlyNone = [0];

    /// <summary>Sees one class.</summary>
    public delegate void See(in Seen seen);

    /// <summary>Goes through all points of all paths. Those of which the same is said are looked at as one.</summary>
    /// <param name="said">What is said of a path beside what stands; equal for paths that are alike.</param>
    /// <param name="see">Gets each class.</param>
    public void Through(Func<Slot, object> said, See see)
    {
        foreach (var alike in Slot.All.GroupBy(slot => (said(slot), first.Naming(slot), beside.Naming(slot), slot.Role, slot.CanBeReduced)))
            Through(alike.First(), alike.Count(), see);
    }

    /// <summary>Goes through all points of one path, or of so many alike.</summary>
    public void Through(Slot slot, int alike, See see)
    {
        var dimensions = Dimensions(slot);
        Span<int> values = stackalloc int[dimensions.Count];
        Step(slot, dimensions, 0, alike, first.Naming(slot), beside.Naming(slot), values, see);
    }

    private void Step(Slot slot, IReadOnlyList<Dimension> dimensions, int at, long count, ulong here, ulong there, Span<int> values, See see)
    {
        // Nothing comes of it, whatever the rest of its dimensions are: all of it is one class.
        if ((here & first.Telling(slot)) == 0 && (there & beside.Telling(slot)) == 0)
        {
            for (; at < dimensions.Count; at++)
            {
                count *= dimensions[at].Size;
                values[at] = dimensions[at].Classes[0].Value;
            }
        }

        if (at == dimensions.Count)
        {
            see(new Seen(slot, dimensions, values, count, here, there));
            return;
        }

        foreach (var one in dimensions[at].Classes)
        {
            values[at] = one.Value;
            Step(slot, dimensions, at + 1, count * one.Count, here & one.First, there & one.Beside, values, see);
        }
    }

    private static ArraySegment<int> Values(int count) => new(All, 0, count);

    private List<Dimension> Dimensions(Slot slot)
    {
        var (here, there) = (first.Naming(slot), beside.Naming(slot));
        Dimension Of(string name, IReadOnlyList<int> values, Func<IStanding, int, ulong> standing) =>
            Dimension.Of(name, values, value => standing(first, value) & here, value => standing(beside, value) & there);
        return
        [
            Of("state", Values(Space.States.Count), (one, state) => one.InState(state)),
            Of("acute", Values(Space.Acute.Count), (one, acute) => one.WhenAcute(acute)),
            Of("forms", Values(1 << Space.Forms.Count), (one, forms) => one.WithForms(forms)),
            Of("roles", slot.RoleSets, (one, roles) => one.OfRoles(slot, roles)),
            // What has no subject has no age and no consent of its own.
            Of("age", slot.Role is null ? OnlyUnknownAge : Values(Space.Ages.Count), (one, age) => one.AtAge(age)),
            Of("consent", slot.Role is null ? OnlyNone : Values(Space.Consents.Count), (one, consent) => one.UnderConsent(consent)),
            Of("origin", Values(Space.Origins.Count), (one, origin) => one.FromOrigin(origin)),
            .. _facts.Select(fact => Of(fact, Values(Space.Truths.Count), (one, value) => one.WithFact(fact, value))),
        ];
    }
}

/// <summary>One class of points.</summary>
/// <param name="slot">The path.</param>
/// <param name="dimensions">What the values are of.</param>
/// <param name="values">One point of it, the plainest.</param>
/// <param name="count">Points in it.</param>
/// <param name="here">What stands there of the plan, by bit.</param>
/// <param name="there">And of what is beside it.</param>
internal readonly ref struct Seen(Slot slot, IReadOnlyList<Dimension> dimensions, Span<int> values, long count, ulong here, ulong there)
{
    private readonly Span<int> _values = values;

    public Slot Slot => slot;

    public long Count => count;

    public ulong Here => here;

    public ulong There => there;

    public Point Point
    {
        get
        {
            var at = new (string, int)[_values.Length];
            for (var i = 0; i < at.Length; i++)
                at[i] = (dimensions[i].Name, _values[i]);
            return new Point(slot, at);
        }
    }
}
