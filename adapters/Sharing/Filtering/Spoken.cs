using Keten.Adapters;

namespace Keten.Sharing.Filtering;

/// <summary>Free text is the leak everyone forgets: a text that names somebody whose name the recipient does not get is withheld whole.</summary>
internal static class Spoken
{
    public static bool Hides(Cell cell, IReadOnlyList<Cell> all, Reporter reporter)
    {
        if (!cell.Field.FreeText || cell.Level == Level.Withhold || cell.Found.Whole is not { } value)
            return false;

        var text = value.ToJsonString(Plain);
        var words = Marks.Words(text);
        var digits = Marks.Digits(text);
        return all.Where(other => other.NamesSomebody && other.Level < Level.Share && other.Found.Person is not null)
                .Any(other => Names(other.Found.Person!, other.Field.Leaf))
            || ContainsAnyWord(reporter.Name) || ContainsNumber(reporter.Phone) || ContainsText(reporter.Email);

        bool Names(Person person, string? leaf) => leaf switch
        {
            "name" => ContainsWord(person.Name?.Given) || ContainsWord(person.Name?.Family),
            "aliases" => person.Aliases.Any(ContainsWord),
            "phone" => ContainsNumber(person.Phone),
            "bsn" => ContainsNumber(person.Bsn),
            "email" => ContainsText(person.Email),
            _ => false,
        };

        bool ContainsWord(string? name) => Marks.Words(name) is { Length: > 1 } word && words.Contains(word, StringComparison.Ordinal);

        // The reporter's name is one string: any of its longer parts gives the reporter away.
        bool ContainsAnyWord(string? name) => Marks.Words(name).Split(' ', StringSplitOptions.RemoveEmptyEntries).Any(part => part.Length > 3 && ContainsWord(part)) || ContainsWord(name);

        bool ContainsNumber(string? number) => Marks.National(number) is { Length: > 5 } national && digits.Contains(national, StringComparison.Ordinal);

        bool ContainsText(string? email) => !string.IsNullOrWhiteSpace(email) && text.Contains(email.Trim(), StringComparison.OrdinalIgnoreCase);
    }

    private static readonly System.Text.Json.JsonSerializerOptions Plain = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
