namespace Keten.Adapters.Wijkteam;

/// <summary>Yes or no: what the wijkteam knows is care data and stays with it.</summary>
public sealed record WijkteamBekend
{
    public required bool Bekend { get; init; }

    public override string ToString() => "WijkteamBekend(withheld)";
}
