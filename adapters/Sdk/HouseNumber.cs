using System.Globalization;
using System.Text.RegularExpressions;

namespace Keten.Adapters;

/// <summary>A house number as the registers want it: a number of 1 to 99999, a letter and an addition.</summary>
public sealed partial record HouseNumber(int Number, string? Letter, string? Addition)
{
    /// <summary>Reads what people write, such as 12, 12a, 12-3 and 12 A bis; null when it does not begin with a number.</summary>
    public static HouseNumber? Read(string written)
    {
        var match = Shape().Match(written.Trim());
        return match.Success
            ? new HouseNumber(int.Parse(match.Groups["number"].Value, CultureInfo.InvariantCulture), Part(match, "letter"), Part(match, "addition"))
            : null;
    }

    public override string ToString() => "HouseNumber(withheld)";

    private static string? Part(Match match, string name) => match.Groups[name] is { Success: true, Value: { Length: > 0 } part } ? part : null;

    [GeneratedRegex(@"\A(?<number>[1-9]\d{0,4})(?!\d)[ -]?(?<letter>[A-Za-z](?![A-Za-z0-9]))?[ -]?(?<addition>[A-Za-z0-9]{1,4})?\z", RegexOptions.CultureInvariant, 100)]
    private static partial Regex Shape();
}
