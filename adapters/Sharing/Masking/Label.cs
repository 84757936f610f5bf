namespace Keten.Sharing.Masking;

/// <summary>
/// What stands in a text instead of somebody. Only these words and a number, so that a label tells nothing of a person and is
/// known for one when a text is masked again.
/// </summary>
public static class Label
{
    public const string Victim = "slachtoffer";
    public const string Suspect = "verdachte";

    /// <summary>
    /// Everybody else, witnesses and reporters alike: a word of its own for reporters would say who reported (sharing.md, never 2).
    /// </summary>
    public const string Person = "persoon";
    public const string Plate = "kenteken";
    public const string Account = "rekening";
    public const string Profile = "profiel";
    public const string Place = "adres";

    /// <summary>Somebody known, but which of several cannot be told: to guess might call a victim the suspect.</summary>
    public const string Unclear = $"[{Person}]";

    private const int MostDigits = 6;

    private static readonly string[] Words = [Victim, Suspect, Person, Plate, Account, Profile, Place];

    /// <summary>How long the label is that the text starts with; 0 when it starts with none.</summary>
    public static int Length(ReadOnlySpan<char> text)
    {
        if (text is not ['[', .. var inside])
            return 0;
        foreach (var word in Words)
        {
            if (!inside.StartsWith(word, StringComparison.Ordinal))
                continue;
            var at = word.Length;
            if (at < inside.Length && inside[at] == ' ')
            {
                var digits = 1;
                while (digits <= MostDigits && at + digits < inside.Length && char.IsAsciiDigit(inside[at + digits]))
                    digits++;
                at += digits > 1 ? digits : 0;
            }

            if (at < inside.Length && inside[at] == ']')
                return at + 2;
        }

        return 0;
    }
}
