namespace Keten.Adapters;

/// <summary>One thing a register says. Personal data; never prints itself.</summary>
public sealed record RegisterFact
{
    /// <summary>A code of <see cref="RegisterReasons"/> when it makes a signal stronger; null when it only informs.</summary>
    public string? Reason { get; init; }

    /// <summary>One Dutch sentence for the caseworker, without names.</summary>
    public required string Text { get; init; }

    /// <summary>How many: persons, units or files, as the text says.</summary>
    public int? Count { get; init; }

    /// <summary>Since when, such as the day an organisation was entered.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>Name of the organisation as registered.</summary>
    public string? OrganisationName { get; init; }

    /// <summary>Eight digits.</summary>
    public string? KvkNumber { get; init; }

    /// <summary>Sixteen digits of the address (nummeraanduiding).</summary>
    public string? BagId { get; init; }

    /// <summary>The person who was asked for wants no personal data given to others (geheimhouding): where this person lives is secret.</summary>
    public bool SecretAddress { get; init; }

    public override string ToString() => $"RegisterFact({Reason ?? "informs"})";
}
