using Keten.Sharing;

namespace Keten.Tests.Chain.Enriching;

/// <summary>Made-up reports; a test writes only what it is about.</summary>
internal static class Sample
{
    public static Report Story => new() { Region = "nijmegen", Narrative = "Iemand werkt hier dag en nacht.", Reporter = new Reporter { Kind = "employee" } };

    /// <summary>No register has anything to say about this place.</summary>
    public static Report QuietPlace => At("Stille Proefweg", "6511ZZ");

    /// <summary>Enforcement closed this place before.</summary>
    public static Report KnownPlace => At("Proefweg", "6511AE");

    public static Report Phone(string number) => Story with { Persons = [new Person { Roles = ["facilitator"], Phone = number }] };

    private static Report At(string street, string postcode) => Story with
    {
        Locations = [new Location { Kind = "workplace", Street = street, Postcode = postcode, HouseNumber = "7", City = "Nijmegen" }],
    };
}
