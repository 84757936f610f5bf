namespace Keten.Sharing.Consents;

/// <summary>What a person, or who represents that person, said about who may get which data for what (sharing.md, κ). Codes and ids; where it is kept in writing stays with care.</summary>
public sealed record Statement
{
    public required Guid Id { get; init; }

    /// <summary>Whose data; the person's id within the signal.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Partner id, class R of sharing.md, or any.</summary>
    public required string Recipient { get; init; }

    /// <summary>Field paths, categories, or any.</summary>
    public required IReadOnlyList<string> Data { get; init; }

    /// <summary>Purposes P of sharing.md, or any.</summary>
    public required IReadOnlyList<string> Purposes { get; init; }

    /// <summary>UTC; in force from then.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>UTC; in force until then. Null: without end.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>self or representative.</summary>
    public required string Giver { get; init; }

    /// <summary>Who represents: a person's id, or guardian, court or nidos. Null: it was not said who.</summary>
    public string? Representative { get; init; }

    /// <summary>permit or objection.</summary>
    public required string Says { get; init; }

    /// <summary>UTC; a later one replaces an earlier one of the same giver and scope.</summary>
    public required DateTimeOffset GivenAt { get; init; }

    /// <summary>UTC; null while nobody took it back.</summary>
    public DateTimeOffset? WithdrawnAt { get; init; }

    public override string ToString() => $"Statement({Id})";
}
