using Keten.Sharing.Convenants;

namespace Keten.Sharing.Proving;

/// <summary>
/// One dimension of the space as a plan and what is beside it see it: values under which the same of both stands are one class. To
/// look at one value of each class is to look at all.
/// </summary>
/// <param name="Name">state, acute, forms, roles, age, consent, origin or a fact.</param>
/// <param name="Classes">Each with its plainest value, how many values it has, and what stands there.</param>
internal sealed record Dimension(string Name, IReadOnlyList<Class> Classes)
{
    public long Size => Classes.Sum(one => (long)one.Count);

    public static Dimension Of(string name, IReadOnlyList<int> values, Func<int, ulong> first, Func<int, ulong> beside)
    {
        var classes = new List<Class>(values.Count);
        foreach (var value in values)
        {
            var (here, there) = (first(value), beside(value));
            var at = classes.FindIndex(one => one.First == here && one.Beside == there);
            if (at < 0)
                classes.Add(new Class(value, 1, here, there));
            else
                classes[at] = classes[at] with { Count = classes[at].Count + 1 };
        }

        return new Dimension(name, classes);
    }

    /// <summary>How a value is called.</summary>
    public static string Word(string dimension, int value) => dimension switch
    {
        "state" => Space.States[value] is var (stage, strands) && strands == 0 ? stage : $"{stage} ({Members(strands, Space.Strands)})",
        "acute" => Space.Acute[value],
        "forms" => value == 0 ? "unknown" : Members(value, Space.Forms),
        "roles" => value == 0 ? "nobody" : Members(value, Space.Roles),
        "age" => Space.Ages[value],
        "consent" => Space.Consents[value],
        "origin" => Space.Origins[value],
        _ => Space.Truths[value],
    };

    private static string Members(int set, IReadOnlyList<string> all) => string.Join(" + ", all.Where((_, at) => (set & (1 << at)) != 0));
}

/// <param name="Value">The plainest value of it.</param>
/// <param name="Count">Values in it.</param>
/// <param name="First">What stands of a plan under any of them, by bit.</param>
/// <param name="Beside">And of what is looked at beside it.</param>
internal sealed record Class(int Value, int Count, ulong First, ulong Beside);
