using Keten.Messages;

namespace Keten.Sharing.Reading;

/// <summary>Places and addresses.</summary>
internal static class PlaceReading
{
    private static readonly Names _location = new("kind", "street", "houseNumber", "postcode", "city");
    private static readonly Names _address = new("street", "houseNumber", "postcode", "city");

    public static Location? Location(ref Input input)
    {
        if (!input.Object())
        {
            return null;
        }

        string? kind = null, street = null, houseNumber = null, postcode = null, city = null;
        for (uint seen = 0; input.Next(_location, ref seen, out var field); input.Done())
        {
            switch (field)
            {
                case "kind": kind = input.Code(Codes.LocationKinds); break;
                case "street": street = input.Text(200); break;
                case "houseNumber": houseNumber = input.Text(20); break;
                case "postcode": postcode = ReadPostcode(ref input); break;
                case "city": city = input.Text(100); break;
            }
        }

        input.Require(kind is not null, "kind");
        return kind is null ? null : new Location { Kind = kind, Street = street, HouseNumber = houseNumber, Postcode = postcode, City = city };
    }

    public static Address? Address(ref Input input)
    {
        if (!input.Object())
        {
            return null;
        }

        string? street = null, houseNumber = null, postcode = null, city = null;
        for (uint seen = 0; input.Next(_address, ref seen, out var field); input.Done())
        {
            switch (field)
            {
                case "street": street = input.Text(200); break;
                case "houseNumber": houseNumber = input.Text(20); break;
                case "postcode": postcode = ReadPostcode(ref input); break;
                case "city": city = input.Text(100); break;
            }
        }

        return (street ?? houseNumber ?? postcode ?? city) is null
            ? null
            : new Address { Street = street, HouseNumber = houseNumber, Postcode = postcode, City = city };
    }

    private static string? ReadPostcode(ref Input input) =>
        input.Checked(Postcode.Normal, "postcode_invalid", "Expected a Dutch postcode such as 6511AB.");
}
