using Keten.Sharing;

namespace Keten.Regie.Prove;

/// <summary>
/// A dossier that holds something everywhere: a minor on her own, somebody who asks for asylum, a suspect, somebody who helps, and a
/// place. Whatever a rule is about, here it finds something; so what does not flow, no rule gives.
/// </summary>
internal static class Everything
{
    private static readonly Guid _minor = new(2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    private static readonly Guid _asylumSeeker = new(1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    private static readonly Guid _facilitator = new(3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /// <param name="day">On which they have these ages, Europe/Amsterdam.</param>
    public static Dossier On(DateOnly day) => new()
    {
        SignalId = Guid.Empty,
        Summary = "-",
        Question = "-",
        Judgement = "suspicion",
        FeedbackCode = "closed",
        Reflection = new ReflectionOf(_minor, day, day.AddMonths(3)),
        Report = new Report
        {
            Region = "-",
            Forms = ["sexual", "labour"],
            Sectors = ["sex_work_window"],
            Indicators = ["passport_withheld"],
            Locations = [new Location { Kind = "venue", Street = "Nepstraat", HouseNumber = "1", Postcode = "0000XX", City = "Nergens", BagId = "0000000000000000" }],
            Organisations = [new Organisation { Role = "employer", Name = "Nep BV", KvkNumber = "00000000" }],
            Vehicles = [new Vehicle { LicensePlate = "XX-00-XX" }],
            Persons =
            [
                new Person
                {
                    Id = _minor,
                    Roles = ["victim"],
                    Name = new PersonName { Given = "Niemand", Family = "Verzonnen" },
                    BirthDate = day.AddYears(-15),
                    Gender = "female",
                    ResidenceStatus = "none",
                    Address = new Address { Street = "Verzonnenstraat", HouseNumber = "2", Postcode = "0000XY", City = "Elders" },
                    Unaccompanied = true,
                    Needs = ["shelter"],
                },
                new Person
                {
                    Id = _asylumSeeker,
                    Roles = ["victim"],
                    Name = new PersonName { Given = "Niemand", Family = "Gevlucht" },
                    BirthDate = day.AddYears(-30),
                    Gender = "male",
                    ResidenceStatus = "asylum",
                    Needs = ["lawyer"],
                },
                new Person { Id = Guid.AllBitsSet, Roles = ["suspect"], Name = new PersonName { Given = "Iemand", Family = "Verdacht" }, BirthDate = day.AddYears(-40) },
                new Person { Id = _facilitator, Roles = ["facilitator"], Name = new PersonName { Given = "Iemand", Family = "Behulpzaam" }, BirthDate = day.AddYears(-50) },
            ],
            Reporter = new Reporter { Kind = "professional", Meldcode = "hub_sends" },
        },
    };
}
