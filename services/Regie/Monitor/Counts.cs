namespace Keten.Regie.Monitor;

/// <summary>How often what happened, by name: <c>signals/form/labour</c>. Codes and numbers; nothing about anybody.</summary>
public sealed record Counts
{
    public IReadOnlyDictionary<string, int> Of { get; init; } = new Dictionary<string, int>();

    public int this[string name] => Of.GetValueOrDefault(name);

    public static Counts Sum(IEnumerable<Counts> all) => Sum(all.SelectMany(counts => counts.Of).Select(one => (one.Key, one.Value)));

    public static Counts Sum(IEnumerable<(string Name, int Times)> all) => new()
    {
        Of = all.Where(one => one.Times > 0)
            .GroupBy(one => one.Name, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Sum(one => one.Times), StringComparer.Ordinal),
    };

    /// <summary>The codes counted directly under a name.</summary>
    public IEnumerable<string> Codes(string name) => Of.Keys
        .Where(key => key.StartsWith($"{name}/", StringComparison.Ordinal))
        .Select(key => key[(name.Length + 1)..].Split('/')[0])
        .Distinct(StringComparer.Ordinal);
}
