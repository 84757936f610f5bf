namespace Keten.Adapters.Wijkteam;

/// <summary>Our keys in the words of the wijkteam, and what its yes means. Pure.</summary>
public static class WijkteamMapping
{
    /// <summary>Null for a key the wijkteam does not take.</summary>
    public static WijkteamQuestion? ToQuestion(RegisterQuery query) =>
        query is RegisterQuery.ByAddress address ? new() { Postcode = address.Postcode, Huisnummer = address.HouseNumber } : null;

    public static RegisterAnswer ToAnswer(WijkteamBekend answer) => answer.Bekend
        ? new() { Found = true, Facts = [new() { Reason = RegisterReasons.WijkteamKnown, Text = "Bekend bij het wijkteam." }] }
        : new() { Found = false };
}
