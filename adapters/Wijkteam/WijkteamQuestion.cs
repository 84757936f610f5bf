namespace Keten.Adapters.Wijkteam;

/// <summary>Is this address known to the wijkteam? Never asked by person: that would tell care who is in view.</summary>
public sealed record WijkteamQuestion
{
    public required string Postcode { get; init; }

    public required string Huisnummer { get; init; }

    public override string ToString() => "WijkteamQuestion(withheld)";
}
