using Keten.Messages;

namespace Keten.Sharing.Reading;

/// <summary>Organisations, vehicles, traces online and bank accounts.</summary>
internal static class ThingReading
{
    private static readonly Names _organisation = new("role", "name", "kvkNumber");
    private static readonly Names _vehicle = new("licensePlate");
    private static readonly Names _online = new("kind", "value");
    private static readonly Names _account = new("iban");

    public static Organisation? Organisation(ref Input input)
    {
        if (!input.Object())
        {
            return null;
        }

        string? role = null, name = null, kvkNumber = null;
        for (uint seen = 0; input.Next(_organisation, ref seen, out var field); input.Done())
        {
            switch (field)
            {
                case "role": role = input.Code(Codes.OrganisationRoles); break;
                case "name": name = input.Text(200); break;
                case "kvkNumber": kvkNumber = input.Checked(KvkNumber.Normal, "kvk_invalid", "Expected the eight digits of a KvK number."); break;
            }
        }

        input.Require(role is not null, "role");
        return role is null ? null : new Organisation { Role = role, Name = name, KvkNumber = kvkNumber };
    }

    public static Vehicle? Vehicle(ref Input input)
    {
        if (!input.Object())
        {
            return null;
        }

        string? plate = null;
        for (uint seen = 0; input.Next(_vehicle, ref seen, out _); input.Done())
        {
            plate = input.Checked(LicensePlate.Normal, "license_plate_invalid", "Expected a licence plate such as AB-123-C.");
        }

        input.Require(plate is not null, "licensePlate");
        return plate is null ? null : new Vehicle { LicensePlate = plate };
    }

    public static OnlineTrace? Online(ref Input input)
    {
        if (!input.Object())
        {
            return null;
        }

        string? kind = null, value = null;
        for (uint seen = 0; input.Next(_online, ref seen, out var field); input.Done())
        {
            switch (field)
            {
                case "kind": kind = input.Code(Codes.OnlineKinds); break;
                case "value": value = input.Text(2_000); break;
            }
        }

        input.Require(kind is not null, "kind");
        input.Require(value is not null, "value");
        return kind is null || value is null ? null : new OnlineTrace { Kind = kind, Value = value };
    }

    public static Account? Account(ref Input input)
    {
        if (!input.Object())
        {
            return null;
        }

        string? iban = null;
        for (uint seen = 0; input.Next(_account, ref seen, out _); input.Done())
        {
            iban = input.Checked(Iban.Normal, "iban_invalid", "Expected an IBAN; its check digits must be right.");
        }

        input.Require(iban is not null, "iban");
        return iban is null ? null : new Account { Iban = iban };
    }
}
