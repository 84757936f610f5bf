namespace Keten.Regie.Link;

/// <summary>
/// What to do with another signal of the region: link, unlink, or merge this one into it. Or with a person: link and unlink somebody of this
/// signal and somebody of that one, who are one person. Or rectify: put a value of this signal right wherever it stands in its field.
/// </summary>
public sealed record LinkRequest
{
    /// <summary>link, unlink, merge or rectify.</summary>
    public required string Do { get; init; }

    /// <summary>The other signal; of two persons of this one, this one. Not for rectify.</summary>
    public Guid? SignalId { get; init; }

    /// <summary>Rectify: where it stands, as in the signal's JSON in the singular: person.birthDate, person.name.family, location.postcode.</summary>
    public string? Field { get; init; }

    /// <summary>Rectify: id of the person, for a field of a person. Link and unlink: of somebody of this signal.</summary>
    public Guid? Person { get; init; }

    /// <summary>Link and unlink: id of who that is in the other signal.</summary>
    public Guid? OtherPerson { get; init; }

    /// <summary>Rectify: the wrong value, as text.</summary>
    public string? Wrong { get; init; }

    /// <summary>Rectify: the right one, as text; absent when it is only wrong.</summary>
    public string? Value { get; init; }

    public override string ToString() => $"LinkRequest({Do})";
}
