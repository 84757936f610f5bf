namespace Keten.Sharing.Consents;

/// <summary>One statement as it bears on one cell, by one of the scopes that it names.</summary>
/// <param name="Of">The statement.</param>
/// <param name="Says">A permit that was taken back stays, as none.</param>
/// <param name="Recipient">2 that organisation, 1 its class, 0 any.</param>
/// <param name="Data">2 that field, 1 its category, 0 any.</param>
/// <param name="Purpose">1 that purpose, 0 any.</param>
internal readonly record struct Voice(Statement Of, Consented Says, int Recipient, int Data, int Purpose)
{
    /// <summary>A representative who is another is another giver.</summary>
    public (string Kind, string? Who) Giver => (Of.Giver, Of.Giver == Maturities.Self ? null : Of.Representative);

    public (int Recipient, int Data, int Purpose) Scope => (Recipient, Data, Purpose);

    /// <summary>More specific in something, and less so in nothing.</summary>
    public bool IsBeyond(Voice other) =>
        Scope != other.Scope && Recipient >= other.Recipient && Data >= other.Data && Purpose >= other.Purpose;

    /// <summary>Said at the same moment, the one that lets less through counts; the id makes it the same in whatever order they came.</summary>
    public bool IsLaterThan(Voice other) => (Of.GivenAt, -(int)Says, Of.Id).CompareTo((other.Of.GivenAt, -(int)other.Says, other.Of.Id)) > 0;
}
