using Keten.Sharing;
using Keten.Sharing.Filtering;

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

    /// <summary>Built up from nothing: a new field is not seen until it is written here, and a rule gives it.</summary>
    internal static PersonView Of(Person person, Sight sight, string origin = "own")
    {
        bool Sees(string leaf) => sight.Sees(person, leaf, origin);
        return new PersonView
        {
            Id = person.Id,
            Roles = person.Roles,
            Name = Sees("name") ? person.Name : null,
            Aliases = Sees("aliases") ? person.Aliases : [],
            Description = Sees("description") ? person.Description : null,
            BirthDate = Sees("birthDate") ? person.BirthDate : null,
            AgeEstimate = Sees("birthDate") ? person.AgeEstimate : null,
            Gender = Sees("gender") ? person.Gender : null,
            Nationality = Sees("nationality") ? person.Nationality : null,
            ResidenceStatus = Sees("residenceStatus") ? person.ResidenceStatus : null,
            Languages = Sees("languages") ? person.Languages : [],
            Phone = Sees("phone") ? person.Phone : null,
            Email = Sees("email") ? person.Email : null,
            Address = Sees("address") ? person.Address : null,
            Unaccompanied = Sees("unaccompanied") ? person.Unaccompanied : null,
            RiskFactors = Sees("riskFactors") ? person.RiskFactors : [],
            Health = Sees("victim.health") ? person.Health : null,
            Needs = Sees("care.needs") ? person.Needs : [],
        };
    }
}
