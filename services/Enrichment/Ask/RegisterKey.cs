using Keten.Adapters;

namespace Keten.Enrichment.Ask;

/// <summary>
/// One key that one register is asked by, as it is kept until the answer: one person, one organisation or one address.
/// Keys only (sharing.md, never 25); personal data, so it never prints itself.
/// </summary>
public sealed record RegisterKey
{
    public string? Bsn { get; init; }
    public string? FamilyName { get; init; }
    public DateOnly? BirthDate { get; init; }
    public string? KvkNumber { get; init; }
    public string? OrganisationName { get; init; }
    public string? Postcode { get; init; }
    public string? HouseNumber { get; init; }

    /// <summary>Role of the organisation or kind of the place, to give meaning to the answer. Never leaves the hub.</summary>
    public string? As { get; init; }

    public RegisterQuery ToQuery() => this switch
    {
        { Bsn: { } bsn } => new RegisterQuery.ByBsn(bsn),
        { FamilyName: { } name, BirthDate: { } born } => new RegisterQuery.ByPerson(name, born),
        { KvkNumber: { } number } => new RegisterQuery.ByKvkNumber(number),
        { OrganisationName: { } name } => new RegisterQuery.ByOrganisation(name),
        { Postcode: { } postcode, HouseNumber: { } number } => new RegisterQuery.ByAddress(postcode, number),
        _ => throw new InvalidOperationException("register_key_empty"),
    };

    public override string ToString() => "RegisterKey(withheld)";
}
