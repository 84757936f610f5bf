namespace Keten.Sharing;

/// <summary>A signal as it was reported: the JSON of design ("The signal, as JSON"), checked. Personal data; never prints itself.</summary>
public sealed record Report
{
    public required string Region { get; init; }
    public string? Municipality { get; init; }
    public string Urgency { get; init; } = "normal";
    public DateOnly? ObservedOn { get; init; }
    public IReadOnlyList<string> Forms { get; init; } = [];
    public IReadOnlyList<string> Sectors { get; init; } = [];
    public IReadOnlyList<string> Indicators { get; init; } = [];
    public string? Narrative { get; init; }
    public IReadOnlyList<Location> Locations { get; init; } = [];
    public IReadOnlyList<Organisation> Organisations { get; init; } = [];
    public IReadOnlyList<Vehicle> Vehicles { get; init; } = [];
    public IReadOnlyList<OnlineTrace> Online { get; init; } = [];
    public IReadOnlyList<Account> Accounts { get; init; } = [];
    public IReadOnlyList<Person> Persons { get; init; } = [];
    public required Reporter Reporter { get; init; }

    public override string ToString() => "Report(withheld)";
}

/// <summary>A place. <c>Kind</c>: dwelling, workplace, venue, online, street or shelter.</summary>
public sealed record Location
{
    public required string Kind { get; init; }
    public string? Street { get; init; }
    public string? HouseNumber { get; init; }
    public string? Postcode { get; init; }
    public string? City { get; init; }
    public string? BagId { get; init; }

    public override string ToString() => "Location(withheld)";
}

/// <summary>A company or other organisation in view.</summary>
public sealed record Organisation
{
    public required string Role { get; init; }
    public string? Name { get; init; }
    public string? KvkNumber { get; init; }

    public override string ToString() => "Organisation(withheld)";
}

public sealed record Vehicle
{
    public required string LicensePlate { get; init; }

    public override string ToString() => "Vehicle(withheld)";
}

/// <summary>An advert, profile or other trace online.</summary>
public sealed record OnlineTrace
{
    public required string Kind { get; init; }
    public required string Value { get; init; }

    public override string ToString() => "OnlineTrace(withheld)";
}

public sealed record Account
{
    public required string Iban { get; init; }

    public override string ToString() => "Account(withheld)";
}

public sealed record PersonName
{
    public string? Given { get; init; }
    public string? Prefix { get; init; }
    public string? Family { get; init; }

    public override string ToString() => "PersonName(withheld)";
}

public sealed record Address
{
    public string? Street { get; init; }
    public string? HouseNumber { get; init; }
    public string? Postcode { get; init; }
    public string? City { get; init; }

    public override string ToString() => "Address(withheld)";
}

/// <summary>Somebody in view. Several roles at once are normal: a victim of criminal exploitation often is a suspect too.</summary>
public sealed record Person
{
    /// <summary>Given at intake, stable within the signal.</summary>
    public Guid Id { get; init; }
    public required IReadOnlyList<string> Roles { get; init; }
    public PersonName? Name { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public string? Description { get; init; }
    public DateOnly? BirthDate { get; init; }
    public int? AgeEstimate { get; init; }
    public string? Gender { get; init; }
    public string? Nationality { get; init; }
    public string? Bsn { get; init; }
    public string ResidenceStatus { get; init; } = "unknown";
    public IReadOnlyList<string> Languages { get; init; } = [];
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public Address? Address { get; init; }
    public bool? Unaccompanied { get; init; }
    public IReadOnlyList<string> RiskFactors { get; init; } = [];
    public string? Health { get; init; }
    public IReadOnlyList<string> Needs { get; init; } = [];

    public override string ToString() => "Person(withheld)";
}

/// <summary>Who reports. Goes to nobody whom the reporter did not choose.</summary>
public sealed record Reporter
{
    public required string Kind { get; init; }
    public string Meldcode { get; init; } = "not_applicable";
    public bool IsSubject { get; init; }
    public IReadOnlyList<string> OpenTo { get; init; } = [];
    public string? Organisation { get; init; }
    public string? Name { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? Webhook { get; init; }

    public override string ToString() => "Reporter(withheld)";
}
