namespace Keten.Adapters.Kvk;

/// <summary>A search in the trade register, by number or by name.</summary>
public sealed record KvkQuestion
{
    public string? KvkNummer { get; init; }

    public string? Naam { get; init; }

    public override string ToString() => "KvkQuestion(withheld)";
}
