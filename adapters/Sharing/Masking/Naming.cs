namespace Keten.Sharing.Masking;

/// <summary>Puts everything somebody may be called among the words to look for.</summary>
internal static class Naming
{
    public static void Add(Names names, Series series, Somebody one, int who)
    {
        foreach (var name in one.Names)
            Add(names, series, SplitName.Of(name), who);
        foreach (var alias in one.Aliases)
            Alias(names, series, alias, who);
    }

    /// <summary>What given names are cut short to, after everybody's names: what is a name already is that first.</summary>
    public static void AddShort(Names names, Somebody one, int who)
    {
        foreach (var brief in one.Names.SelectMany(name => SplitName.Of(name).Given).SelectMany(Nicknames.Short).Where(brief => Words.DoubtOf(brief) == Doubt.None))
            names.Short(brief, who);
    }

    private static void Add(Names names, Series series, SplitName name, int who)
    {
        foreach (var given in name.Given)
            Given(names, series, given, who);
        foreach (var family in name.Family)
            Family(names, series, family, who);

        string given1 = string.Concat(name.Given.Take(1)), givens = string.Concat(name.Given), prefix = string.Concat(name.Prefix), family1 = string.Concat(name.Family);
        foreach (var whole in new[] { givens, prefix + family1, family1, given1 + family1, givens + prefix + family1, family1 + given1 }.Where(whole => !name.Given.Contains(whole) && !name.Family.Contains(whole)))
            Whole(names, whole, who);
        names.Initials.Add(name, who);
        if (family1.Length == 0)
            return;

        foreach (var first in name.Given.Append(givens).Distinct(StringComparer.Ordinal).Where(first => first.Length > 1 && first != "van"))
        {
            series.Name(first + prefix + family1, who, reversed: false);
            series.Name(first + family1, who, reversed: false);
            // "Vos wil": where the given name is a word, it takes a capital to be the name.
            if (Words.DoubtOf(first) != Doubt.None)
                continue;
            series.Name(prefix + family1 + first, who, reversed: true);
            series.Name(family1 + first + prefix, who, reversed: true);
        }

        if (name.Prefix.Count == 0)
            return;
        var brief = string.Concat(name.Prefix.Select(word => word[0]));
        if (name.Prefix.Count > 1)
            series.Name(brief + family1, who, reversed: false, dotted: true);
        if (name.Prefix.Any(Words.Archaic.Contains) || name.Family.All(word => Words.DoubtOf(word) == Doubt.None))
            series.Name(prefix + family1, who, reversed: false);
    }

    private static void Given(Names names, Series series, string given, int who)
    {
        series.Torn(given, who);
        if (given.Any(char.IsAsciiDigit))
            return;
        names.Exact(given, who, Part.Given);
        names.Heard(given, who, Part.Given);
        names.Misspelt(given, who, Part.Given);
        foreach (var called in Nicknames.Of(given))
        {
            names.Exact(called, who, Part.Given);
            names.Heard(called, who, Part.Given);
        }

        // Made by rule, so what comes out may be a word by accident.
        foreach (var small in Nicknames.Diminutives(given).Where(small => Words.DoubtOf(small) == Doubt.None))
            names.Exact(small, who, Part.Given, Words.DoubtOf(given));
    }

    private static void Family(Names names, Series series, string family, int who)
    {
        series.Torn(family, who);
        if (family.Any(char.IsAsciiDigit))
            return;
        names.Exact(family, who, Part.Family);
        names.Heard(family, who, Part.Family);
        names.Misspelt(family, who, Part.Family);
        foreach (var other in Genders(family))
        {
            names.Exact(other, who, Part.Family);
            names.Heard(other, who, Part.Family);
        }
    }

    // The family name of his sister, and what officials make of it.
    private static IEnumerable<string> Genders(string family)
    {
        foreach (var (man, woman) in Endings)
        {
            if (family.Length > man.Length + 2 && family.EndsWith(man, StringComparison.Ordinal))
                yield return family[..^man.Length] + woman;
            if (family.Length > woman.Length + 2 && family.EndsWith(woman, StringComparison.Ordinal))
                yield return family[..^woman.Length] + man;
        }
    }

    private static readonly (string Man, string Woman)[] Endings = [("ski", "ska"), ("cki", "cka"), ("dzki", "dzka"), ("ov", "ova"), ("ow", "owa"), ("ev", "eva"), ("ew", "ewa"), ("in", "ina"), ("skyi", "ska"), ("sky", "ska"), ("skyi", "skaia"), ("yi", "a"), ("off", "ova")];

    // Joined, as in the name of an account.
    private static void Whole(Names names, string whole, int who)
    {
        if (whole.Length > 3)
            names.Exact(whole, who, Part.Whole);
    }

    private static void Alias(Names names, Series series, string alias, int who)
    {
        var words = SplitName.Folded(alias);
        var telling = words.Where(word => !Words.Prefixes.Contains(word)).ToList();
        foreach (var word in telling)
        {
            series.Torn(word, who);
            names.Exact(word, who, Part.Whole);
            names.Heard(word, who, Part.Whole);
        }

        if (words.Count < 2 || Handles.IsOne(alias))
            return;
        Whole(names, string.Concat(words), who);
        // "De Boer" would hide every boer there is.
        if (telling.Count > 1 || telling.Exists(word => Words.DoubtOf(word) == Doubt.None))
            series.Name(string.Concat(words), who, reversed: false);
    }
}
