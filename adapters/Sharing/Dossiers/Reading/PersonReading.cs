using Keten.Messages;

namespace Keten.Sharing.Reading;

/// <summary>People in view.</summary>
internal static class PersonReading
{
    private static readonly Names _person = new(
        "roles", "name", "aliases", "description", "birthDate", "ageEstimate", "gender", "nationality", "bsn", "residenceStatus",
        "languages", "phone", "email", "address", "unaccompanied", "riskFactors", "health", "needs");

    private static readonly Names _name = new("given", "prefix", "family");

    public static Person? Person(ref Input input, DateOnly today)
    {
        if (!input.Object())
        {
            return null;
        }

        var person = new Person { Roles = [] };
        for (uint seen = 0; input.Next(_person, ref seen, out var field); input.Done())
        {
            person = field switch
            {
                "roles" => person with { Roles = input.Codes(Codes.Roles) },
                "name" => person with { Name = Name(ref input) },
                "aliases" => person with { Aliases = input.List(20, (ref Input item) => item.Text(100)) },
                "description" => person with { Description = input.Lines(2_000) },
                "birthDate" => person with { BirthDate = input.Day(today) },
                "ageEstimate" => person with { AgeEstimate = input.Age() },
                "gender" => person with { Gender = input.Code(Codes.Genders) },
                "nationality" => person with { Nationality = input.Code(Iso.Countries) },
                "bsn" => person with { Bsn = input.Checked(Bsn.Normal, "bsn_invalid", "Expected nine digits that pass the 11-test.") },
                "residenceStatus" => person with { ResidenceStatus = input.Code(Codes.ResidenceStatuses) ?? "unknown" },
                "languages" => person with { Languages = input.List(20, (ref Input item) => item.Code(Iso.Languages)) },
                "phone" => person with { Phone = ContactReading.Phone(ref input) },
                "email" => person with { Email = ContactReading.Email(ref input) },
                "address" => person with { Address = PlaceReading.Address(ref input) },
                "unaccompanied" => person with { Unaccompanied = input.Bool() },
                "riskFactors" => person with { RiskFactors = input.Codes(Codes.RiskFactors) },
                "health" => person with { Health = input.Lines(4_000) },
                _ => person with { Needs = input.Codes(Codes.Needs) },
            };
        }

        input.Require(person.Roles.Count > 0, "roles");
        return person;
    }

    private static PersonName? Name(ref Input input)
    {
        if (!input.Object())
        {
            return null;
        }

        string? given = null, prefix = null, family = null;
        for (uint seen = 0; input.Next(_name, ref seen, out var field); input.Done())
        {
            switch (field)
            {
                case "given": given = input.Text(100); break;
                case "prefix": prefix = input.Text(50); break;
                case "family": family = input.Text(100); break;
            }
        }

        return (given ?? prefix ?? family) is null ? null : new PersonName { Given = given, Prefix = prefix, Family = family };
    }
}
