namespace Keten.Tests.Chain.Route;

/// <summary>Made-up reports as they come in over HTTP.</summary>
internal static class A
{
    /// <summary>Somebody of the municipality saw something at a place that no register knows anything of.</summary>
    public static object QuietPlace => At("6511ZZ");

    /// <summary>Enforcement closed this place before.</summary>
    public static object KnownPlace => At("6511AE");

    public static object At(string postcode) => new
    {
        region = "nijmegen",
        narrative = "Mensen werken en slapen in de loods. Verzonnen.",
        forms = new[] { "labour" },
        locations = new[] { new { kind = "workplace", street = "Proefweg", houseNumber = "7", postcode, city = "Nijmegen" } },
        reporter = new { kind = "employee" },
    };
}
