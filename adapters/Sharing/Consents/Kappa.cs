namespace Keten.Sharing.Consents;

/// <summary>κ of sharing.md for one cell, and the statements that decided it: what a disclosure records.</summary>
/// <param name="Consent">Permit, objection or none.</param>
/// <param name="Statements">Ids, in a fixed order. Of none there are none.</param>
public sealed record Kappa(Consented Consent, IReadOnlyList<Guid> Statements)
{
    public static Kappa None { get; } = new(Consented.None, []);
}

/// <summary>What a person said of a cell; the least that may follow first.</summary>
public enum Consented
{
    Objection,
    None,
    Permit,
}
