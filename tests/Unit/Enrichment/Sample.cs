using Keten.Sharing;

namespace Keten.Tests.Unit.Enrichment;

/// <summary>Made-up reports; a test writes only what it is about.</summary>
internal static class Sample
{
    public static Report Report => new() { Region = "nijmegen", Reporter = new Reporter { Kind = "employee" } };

    public static Person Victim => new()
    {
        Roles = ["victim"],
        Name = new PersonName { Given = "Testa", Prefix = "van", Family = "Voorbeeld" },
        BirthDate = new DateOnly(1999, 4, 12),
        Bsn = "999990342",
        Phone = "+31600000001",
        Email = "testa@example.org",
        Address = new Address { Street = "Proefweg", HouseNumber = "1", Postcode = "6511AC", City = "Nijmegen" },
    };
}
