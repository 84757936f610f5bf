namespace Keten.Adapters;

/// <summary>The key a register is searched by. Personal data; never prints itself.</summary>
public abstract record RegisterQuery
{
    private RegisterQuery()
    {
    }

    public sealed override string ToString() => "RegisterQuery(withheld)";

    /// <summary>A person by citizen service number; only for registers with a legal ground to use it.</summary>
    public sealed record ByBsn(string Bsn) : RegisterQuery;

    /// <summary>A person by family name (without prefix) and date of birth.</summary>
    public sealed record ByPerson(string FamilyName, DateOnly BirthDate) : RegisterQuery;

    /// <summary>An organisation by its eight digits.</summary>
    public sealed record ByKvkNumber(string KvkNumber) : RegisterQuery;

    /// <summary>An organisation by name.</summary>
    public sealed record ByOrganisation(string Name) : RegisterQuery;

    /// <summary>An address. House number as people write it: digits, perhaps with a letter or addition.</summary>
    public sealed record ByAddress(string Postcode, string HouseNumber) : RegisterQuery;
}
