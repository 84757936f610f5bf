using System.Text.Json.Nodes;
using Keten.Adapters;
using Keten.Sharing.Convenants;

namespace Keten.Sharing.Filtering;

/// <summary>What made a cell smaller than its rules would.</summary>
internal enum Because
{
    /// <summary>Nothing: the rules alone decide.</summary>
    Rules,

    /// <summary>Somebody else has the same value, at a lower level.</summary>
    SameValue,

    /// <summary>It says where a victim is sheltered.</summary>
    Shelter,

    /// <summary>It says where somebody lives whose address is to be kept secret.</summary>
    SecretAddress,

    /// <summary>It says where somebody lives whom the request is not for.</summary>
    SomebodysHome,

    /// <summary>It still says what was put right.</summary>
    Outdated,

    /// <summary>It names somebody who may not be named: that is masked, or the whole where it could not be.</summary>
    Names,
}

/// <summary>One value of one subject, with its level. A structure: a decision makes dozens.</summary>
internal readonly record struct Cell(Slot Slot, Found Found, Level Level)
{
    /// <summary>What the rules say, before what else there is to it.</summary>
    public Verdict Verdict { get; init; }

    public Because Because { get; init; }

    /// <summary>A text in which somebody is hidden; null when nobody had to be.</summary>
    public JsonNode? Masked { get; init; }

    public Field Field => Slot.Field;

    public string Path => Slot.Path;

    public Cell Withheld(Because why) => this with { Level = Level.Withhold, Because = why };

    /// <summary>What the recipient sees of it; null when withheld or when there is nothing to see.</summary>
    public SharedField? Seen(Reducing how)
    {
        if (Level == Level.Share && Found.Whole is { } whole)
            return new SharedField(Path, Found.Subject, whole, Level.Share);

        if (Level == Level.Reduce && Masked is { } masked)
            return new SharedField(Path, Found.Subject, masked, Level.Reduce);

        // Shared but known only in reduced form (an estimated age), or reduced by rule.
        return Level != Level.Withhold && Field.Reduce?.Invoke(Found, how) is { } reduced
            ? new SharedField(Path, Found.Subject, reduced, Level.Reduce)
            : null;
    }

    /// <summary>Whether there is anything to give, whole or smaller.</summary>
    public bool IsThere(Reducing how) => Found.Whole is not null || Field.Reduce?.Invoke(Found, how) is not null;

    public override string ToString() => $"Cell({Path})";
}
