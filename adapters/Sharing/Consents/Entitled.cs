namespace Keten.Sharing.Consents;

/// <summary>Which statements are heard at all, at a moment, of somebody.</summary>
internal static class Entitled
{
    /// <summary>What it says of somebody at that moment; null when it says nothing then.</summary>
    public static Consented? At(this Statement statement, Subject subject, DateTimeOffset at)
    {
        if (statement.GivenAt > at)
            return null;
        // What was taken back stays where it stood, also past its own end: it was a no to that recipient.
        if (statement.WithdrawnAt <= at)
            return statement.Says == "permit" ? Consented.None : null;
        if (at < statement.From || statement.Until <= at)
            return null;
        return statement.Says != "permit" ? Consented.Objection : subject.DiedAt <= at ? Consented.None : Consented.Permit;
    }

    /// <summary>
    /// One's own word is heard at any age, though it may take another's besides. A representative's is heard until 16, and never
    /// that of who is suspect or facilitator, or of the person who would be represented (sharing.md, never 16 and 17).
    /// </summary>
    public static bool IsHeardOf(this Statement statement, Subject subject)
    {
        if (statement.Giver == Maturities.Self)
            return true;
        if (statement.Giver != Maturities.Representative || subject.Maturity == Maturity.FromSixteen)
            return false;
        if (Guid.TryParse(statement.Representative, out var person))
            return !subject.Offenders.Contains(person) && !subject.Ids.Contains(person);
        // Not said who: while anybody in view is suspect or facilitator it may be that one, so it can only object.
        return statement.Representative is not null || statement.Says == "objection" || subject.Offenders.Count == 0;
    }

    /// <summary>2 that organisation, 1 its class, 0 any; null: it is about others. Some partners are called as their class is.</summary>
    public static int? Reaches(this Statement statement, Recipient recipient) =>
        statement.Recipient == recipient.Partner ? 2
        : statement.Recipient == recipient.Class ? 1
        : statement.Recipient == "any" ? 0
        : null;
}
