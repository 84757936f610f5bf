using Keten.Sharing.Consents;

namespace Keten.Tests.Unit.Consents;

/// <summary>κ of one cell, slowly, written from sharing.md and not from the engine. A field has no roles here: it is one person's.</summary>
internal static class Naive
{
    private const string Field = "name";
    private const string Category = "identity";

    public static Consented Of(IReadOnlyList<Statement> all, Subject who, string partner, string recipientClass, string purpose, DateTimeOffset t)
    {
        var needsSelf = who.Maturity != Maturity.UnderTwelve;
        var needsOther = who.Maturity != Maturity.FromSixteen;
        var self = Kind(all, who, partner, recipientClass, purpose, t, "self");
        var other = needsOther ? Kind(all, who, partner, recipientClass, purpose, t, "representative") : Consented.None;
        if (self == Consented.Objection || other == Consented.Objection)
            return Consented.Objection;
        return (!needsSelf || self == Consented.Permit) && (!needsOther || other == Consented.Permit) ? Consented.Permit : Consented.None;
    }

    private static Consented Kind(IReadOnlyList<Statement> all, Subject who, string partner, string recipientClass, string purpose, DateTimeOffset t, string kind)
    {
        // Every place a statement can stand in: whom it names, what it names, what for; and who said it.
        var said = new List<(int R, int D, int P, Consented What)>();
        foreach (var giver in all.Where(one => one.Giver == kind).Select(one => kind == "self" ? "" : one.Representative ?? "?").Distinct())
        {
            for (var r = 0; r <= 2; r++)
            {
                for (var d = 0; d <= 2; d++)
                {
                    for (var p = 0; p <= 1; p++)
                    {
                        string recipient = r == 2 ? partner : r == 1 ? recipientClass : "any", use = p == 1 ? purpose : "any";
                        var here = all.Where(one => one.PersonId == who.Ids[0] && one.Giver == kind && (kind == "self" ? "" : one.Representative ?? "?") == giver)
                            .Where(one => one.Recipient == recipient && one.Purposes.Contains(use) && one.Data.Any(data => Names(data, d)) && MaySpeak(one, who));
                        if (Last(here, who, t) is { } what)
                            said.Add((r, d, p, what));
                    }
                }
            }
        }

        bool Above((int R, int D, int P, Consented) x, (int R, int D, int P, Consented) y) =>
            x.R >= y.R && x.D >= y.D && x.P >= y.P && (x.R, x.D, x.P) != (y.R, y.D, y.P);
        var permits = said.Where(one => one.What == Consented.Permit && !said.Any(x => Above(x, one))).ToList();
        if (said.Any(one => one.What == Consented.Objection && !permits.Any(x => Above(x, one))))
            return Consented.Objection;
        return permits.Count > 0 ? Consented.Permit : Consented.None;
    }

    private static bool Names(string data, int depth) => depth switch
    {
        2 => data.EndsWith("." + Field, StringComparison.Ordinal),
        1 => data == Category,
        _ => data == "any",
    };

    private static bool MaySpeak(Statement one, Subject who)
    {
        if (one.Giver == "self")
            return true;
        if (one.Representative is null)
            return one.Says == "objection" || who.Offenders.Count == 0;
        return !who.Offenders.Select(id => id.ToString()).Contains(one.Representative) && one.Representative != who.Ids[0].ToString();
    }

    /// <summary>What stands in one place: each later word replaces the one before, and a permit taken back stands before permits only.</summary>
    private static Consented? Last(IEnumerable<Statement> here, Subject who, DateTimeOffset t)
    {
        Consented? stands = null;
        foreach (var (what, _) in here.Select(one => (What: At(one, who, t), one.GivenAt)).Where(one => one.What is not null).OrderBy(one => one.GivenAt).ThenByDescending(one => one.What))
            stands = what == Consented.None && stands == Consented.Objection ? stands : what;
        return stands;
    }

    private static Consented? At(Statement one, Subject who, DateTimeOffset t)
    {
        if (t < one.GivenAt)
            return null;
        var back = one.WithdrawnAt is { } at && at <= t;
        var holds = one.From <= t && (one.Until is not { } until || t < until);
        if (one.Says == "objection")
            return holds && !back ? Consented.Objection : null;
        if (back)
            return Consented.None;
        return !holds ? null : who.DiedAt <= t ? Consented.None : Consented.Permit;
    }
}
