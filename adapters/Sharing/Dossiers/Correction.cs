namespace Keten.Sharing;

/// <summary>A value of a dossier that proved wrong, and what is right (AVG art. 16). Personal data; never prints itself.</summary>
public sealed record Correction
{
    /// <summary>Where it stood, as <see cref="Rectify.Rectification.Fields"/> names it: <c>person.birthDate</c>.</summary>
    public required string Field { get; init; }

    /// <summary>Whose value it was, for a field of a person.</summary>
    public Guid? Person { get; init; }
    public required string Wrong { get; init; }

    /// <summary>Null: it is wrong, and nobody knows what is right.</summary>
    public string? Value { get; init; }

    /// <summary>Role of who put it right.</summary>
    public required string By { get; init; }
    public required DateTimeOffset At { get; init; }

    public override string ToString() => $"Correction({Field})";
}
