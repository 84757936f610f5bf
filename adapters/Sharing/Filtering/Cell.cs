using Keten.Adapters;

namespace Keten.Sharing.Filtering;

/// <summary>One value of one subject, with the level the rules give it.</summary>
internal sealed record Cell(Field Field, string Path, Found Found, Level Level)
{
    public bool NamesSomebody => Field.Category is Category.Identity or Category.Contact;

    /// <summary>What the recipient sees of it; null when withheld or when there is nothing to see.</summary>
    public SharedField? Seen(Reducing how)
    {
        if (Level == Level.Share && Found.Whole is { } whole)
            return new SharedField(Path, Found.Subject, whole, Level.Share);

        // Shared but known only in reduced form (an estimated age), or reduced by rule.
        return Level != Level.Withhold && Field.Reduce?.Invoke(Found, how) is { } reduced
            ? new SharedField(Path, Found.Subject, reduced, Level.Reduce)
            : null;
    }

    public override string ToString() => $"Cell({Path})";
}
