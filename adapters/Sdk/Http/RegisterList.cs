using System.Text.Json;

namespace Keten.Adapters.Http;

/// <summary>Lists of a register's answer. A null among the entries is none of what the list is of, and the serializer does not look at that.</summary>
public static class RegisterList
{
    /// <exception cref="JsonException">An entry is null: the answer cannot be read.</exception>
    public static IReadOnlyList<T> Whole<T>(IReadOnlyList<T> list)
        where T : class =>
        list.Any(entry => entry is null) ? throw new JsonException() : list;
}
