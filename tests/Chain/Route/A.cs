namespace Keten.Tests.Chain.Route;

/// <summary>Made-up reports as they come in over HTTP.</summary>
internal static class A
{
    /// <summary>Somebody of the municipality saw something at a place that no register knows anything of.</summary>
    public static object QuietPlace => At("6511ZZ");

    /// <summary>Enforcement closed this place before.</summary>
    public static object KnownPlace => At("6511AE");

    /// <summary>Somebody in particular may be a victim; the canaries stand where only some may look.</summary>
    public static object WithVictim => new
    {
        region = "nijmegen",
        narrative = "CANARY-verhaal: zij mag niet weg. Verzonnen.",
        forms = new[] { "sexual" },
        locations = new[] { new { kind = "dwelling", street = "Proefweg", houseNumber = "7", postcode = "6511AE", city = "Nijmegen" } },
        persons = new[]
        {
            new { roles = new[] { "victim" }, name = new { given = "CANARYGIVEN", family = "CANARYFAMILY" }, birthDate = "1999-04-12", phone = "+31600000009" },
        },
        reporter = new { kind = "employee", name = "CANARY-melder", email = "canary-melder@example.org" },
    };

    public static object Acute => new
    {
        region = "nijmegen",
        urgency = "acute",
        narrative = "Er wordt nu iemand vastgehouden. Verzonnen.",
        locations = new[] { new { kind = "dwelling", street = "Proefweg", houseNumber = "7", postcode = "6511AE", city = "Nijmegen" } },
        reporter = new { kind = "employee" },
    };

    public static object At(string postcode) => new
    {
        region = "nijmegen",
        narrative = "Mensen werken en slapen in de loods. Verzonnen.",
        forms = new[] { "labour" },
        locations = new[] { new { kind = "workplace", street = "Proefweg", houseNumber = "7", postcode, city = "Nijmegen" } },
        reporter = new { kind = "employee" },
    };
}
