using System.Collections.Immutable;
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

    /// <summary>All paths by field, in the order of the catalogue.</summary>
    public static readonly ImmutableArray<FieldPaths> ByField = [.. All.GroupBy(slot => slot.Field).Select(same => new FieldPaths(same.Key, [.. same]))];

    /// <summary>The sets of roles its subject can have; only the empty one where there is no subject.</summary>
    public IReadOnlyList<int> RoleSets { get; } = [.. Enumerable.Range(0, 1 << Space.Roles.Count).Where(set => Space.FirstRole(set) == Role)];

    /// <summary>Place of <see cref="Role"/> among the roles; after the last where there is none.</summary>
    public int RoleIndex { get; } = Role is null ? Space.Roles.Count : Space.IndexOf(Space.Roles, Role);

    /// <summary>Dimension O. No register's or partner's persons are in view, and what is the municipality's own counts as the reporter's.</summary>
    public int Origin { get; } = Space.IndexOf(Space.Origins, Path.StartsWith("enrichment.", StringComparison.Ordinal) ? "register" : "own");

    /// <summary>Has a smaller form; what has none is given whole or not at all.</summary>
    public bool CanBeReduced => Field.Reduce is not null;

    /// <summary>As consents number it; -1: no consent can speak of it.</summary>
    public int Topic { get; } = Consents.Topics.Of(Path);

    public static Slot? Find(string path) => ByPath.GetValueOrDefault(path);

    private static IEnumerable<(string Path, Field Field, string? Role)> Make() => Catalogue.Fields.SelectMany(field => field switch
    {
        { Leaf: { } leaf } => Space.Roles.Select(role => ($"{role}.{leaf}", field, (string?)role)),
        { Of: Subjects.Victim } => [(field.Path, field, "victim")],
        _ => [(field.Path, field, null)],
    });
}

/// <summary>The paths of one field.</summary>
/// <param name="Field">Of the catalogue.</param>
/// <param name="Slots">One for each role whose it can be; only one where it is nobody's.</param>
internal sealed record FieldPaths(Field Field, IReadOnlyList<Slot> Slots)
{
    private readonly Slot?[] _byRoles = [.. Enumerable.Range(0, 1 << Space.Roles.Count).Select(set => Slots.FirstOrDefault(slot => slot.Role == Space.FirstRole(set)))];

    /// <summary>The path under which it goes of somebody with these roles; null when nobody's roles give it one.</summary>
    public Slot? Of(int roles) => _byRoles[roles];
}
