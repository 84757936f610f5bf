using Keten.Sharing.Filtering;

namespace Keten.Sharing.Convenants;

/// <summary>Dimension φ: one path of the catalogue, with the role it speaks of.</summary>
/// <param name="Index">Place in <see cref="All"/>.</param>
/// <param name="Path">As rules, views and records name it.</param>
/// <param name="Field">What is read for it.</param>
/// <param name="Role">Whose it is: somebody whose most protected role this is; null for what has no subject.</param>
internal sealed record Slot(int Index, string Path, Field Field, string? Role)
{
    public static readonly IReadOnlyList<Slot> All = [.. Make().Select((one, index) => new Slot(index, one.Path, one.Field, one.Role))];

    private static readonly Dictionary<string, Slot> ByPath = All.ToDictionary(slot => slot.Path, StringComparer.Ordinal);
    private static readonly Dictionary<Field, Slot[]> ByField = All.GroupBy(slot => slot.Field).ToDictionary(same => same.Key, same => same.ToArray());

    /// <summary>The sets of roles its subject can have; only the empty one where there is no subject.</summary>
    public IReadOnlyList<int> RoleSets { get; } = [.. Enumerable.Range(0, 1 << Space.Roles.Count).Where(set => Space.FirstRole(set) == Role)];

    /// <summary>Has a smaller form; what has none is given whole or not at all.</summary>
    public bool CanBeReduced => Field.Reduce is not null;

    /// <summary>As consents number it; -1: no consent can speak of it.</summary>
    public int Topic { get; } = Consents.Topics.Of(Path);

    public static Slot? Find(string path) => ByPath.GetValueOrDefault(path);

    /// <summary>The path under which a field of somebody with these roles goes; null when nobody's roles give it one.</summary>
    public static Slot? Of(Field field, int roles)
    {
        var role = Space.FirstRole(roles);
        foreach (var slot in ByField[field])
        {
            if (slot.Role == role)
                return slot;
        }

        return null;
    }

    private static IEnumerable<(string Path, Field Field, string? Role)> Make() => Catalogue.Fields.SelectMany(field => field switch
    {
        { Leaf: { } leaf } => Space.Roles.Select(role => ($"{role}.{leaf}", field, (string?)role)),
        { OfVictims: true } => [(field.Path, field, "victim")],
        _ => [(field.Path, field, null)],
    });
}
