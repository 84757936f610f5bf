namespace Keten.Adapters.EnforcementFiles;

/// <summary>A search in the municipality's enforcement and permit files, by address or by organisation; never by person.</summary>
public sealed record EnforcementQuestion
{
    public string? Postcode { get; init; }

    public string? Huisnummer { get; init; }

    public string? KvkNummer { get; init; }

    public override string ToString() => "EnforcementQuestion(withheld)";
}
