using System.Globalization;
using Keten.Adapters;

namespace Keten.Sharing.Filtering;

/// <summary>
/// A text that still says what was put right goes to nobody, until somebody writes it anew: it would spread what is wrong, and
/// the old writing of a name still tells who it is. Values themselves go on by path: that one number was wrong of somebody says
/// nothing against another who has it.
/// </summary>
internal static class Outdated
{
    public static bool Hides(Cell cell, IReadOnlyList<string> wrong)
    {
        if (wrong.Count == 0 || !cell.Field.FreeText || cell.Level == Level.Withhold || cell.Found.Whole is not { } value)
            return false;

        var words = Marks.Words(value.AsText());
        var (letters, digits) = (Marks.Close(words), Marks.Digits(words));
        return wrong.Any(one => Marks.Words(one) is { Length: > 1 } written
            && (words.Contains(written, StringComparison.Ordinal)
                || (Marks.Close(written) is { Length: > 5 } close && letters.Contains(close, StringComparison.Ordinal))
                || (Marks.National(one) is { Length: > 5 } number && digits.Contains(number, StringComparison.Ordinal))
                || (DateOnly.TryParseExact(one, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
                    && digits.Contains(day.ToString("ddMMyyyy", CultureInfo.InvariantCulture), StringComparison.Ordinal))));
    }
}
