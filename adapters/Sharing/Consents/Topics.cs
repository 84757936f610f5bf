using System.Collections.Frozen;
using Keten.Sharing.Filtering;

namespace Keten.Sharing.Consents;

/// <summary>
/// The fields a consent can speak of, numbered. Whether a path names somebody as victim or as suspect does not matter: it is the
/// same person's, and an objection must not be lost because a role came or went.
/// </summary>
public static class Topics
{
    private static readonly Field[] _fields = [.. Catalogue.Fields.Where(field => Consentable.Categories.Contains(Code(field.Category)))];

    private static readonly FrozenDictionary<string, int> _byPath = _fields
        .SelectMany((field, topic) => Paths(field).Select(path => (path, topic)))
        .ToFrozenDictionary(pair => pair.path, pair => pair.topic, StringComparer.Ordinal);

    private static readonly string[] _categories = [.. _fields.Select(field => Code(field.Category))];

    public static int Count => _fields.Length;

    /// <summary>-1: no consent can speak of it. <c>victim.name</c> and the catalogue's own <c>*.name</c> are one.</summary>
    public static int Of(string path) => _byPath.GetValueOrDefault(path, -1);

    internal static string CategoryOf(int topic) => _categories[topic];

    private static string Code(Category category) => category.ToString().ToLowerInvariant();

    private static IEnumerable<string> Paths(Field field) =>
        field.Leaf is { } leaf ? Catalogue.PersonRoles.Select(role => $"{role}.{leaf}").Append(field.Path) : [field.Path];
}
