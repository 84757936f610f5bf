using Keten.Sharing;

namespace Keten.Regie.Show;

/// <summary>Somebody in view, as staff may see. The BSN is for registers, not for eyes.</summary>
public sealed record PersonView
{
    public required Guid Id { get; init; }
    public required IReadOnlyList<string> Roles { get; init; }
    public PersonName? Name { get; init; }
    public IReadOnlyList<string> Aliases { get; init; } = [];
    public string? Description { get; init; }
    public DateOnly? BirthDate { get; init; }
    public int? AgeEstimate { get; init; }
    public string? Gender { get; init; }
    public string? Nationality { get; init; }
    public string? ResidenceStatus { get; init; }
    public IReadOnlyList<string> Languages { get; init; } = [];
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public Address? Address { get; init; }
    public bool? Unaccompanied { get; init; }
    public IReadOnlyList<string> RiskFactors { get; init; } = [];

    /// <summary>Zorgcoördinator only.</summary>
    public string? Health { get; init; }

    /// <summary>Zorgcoördinator only.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    public override string ToString() => "PersonView(withheld)";

    /// <summary>Built up from nothing: a new field is not seen until it is written here.</summary>
    internal static PersonView Of(Person person, Eyes eyes)
    {
        var victim = person.Roles.Contains("victim");
        var seen = new PersonView { Id = person.Id, Roles = person.Roles };
        if (eyes.OnlyCares && !victim)
            return seen;
        seen = seen with
        {
            Name = person.Name,
            Aliases = person.Aliases,
            Description = person.Description,
            BirthDate = person.BirthDate,
            AgeEstimate = person.AgeEstimate,
            Gender = person.Gender,
            Nationality = person.Nationality,
            ResidenceStatus = person.ResidenceStatus,
            Languages = person.Languages,
            Phone = person.Phone,
            Email = person.Email,
            Address = person.Address,
            Unaccompanied = person.Unaccompanied,
            RiskFactors = person.RiskFactors,
        };
        return eyes.Cares && victim ? seen with { Health = person.Health, Needs = person.Needs } : seen;
    }
}
