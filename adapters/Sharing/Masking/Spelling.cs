namespace Keten.Sharing.Masking;

/// <summary>How the letters of two writings compare: what masking finds people by, for whoever looks for the same in two dossiers.</summary>
public static class Spelling
{
    /// <summary>All letters and digits on end: lower case, without diacritics, Cyrillic in Latin letters.</summary>
    public static string Compact(string? text) => Fold.Compact(text);

    /// <summary>The words of a name, each folded like that.</summary>
    public static IReadOnlyList<string> Words(string? name) => SplitName.Folded(name);

    /// <summary>How a folded word sounds, roughly; as it is when it is longer than names are.</summary>
    public static string Heard(string folded) => Sound.Of(folded) is { Length: > 0 } sound ? sound : folded;
}
