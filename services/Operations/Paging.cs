using Keten.Hosting;

namespace Keten.Operations;

/// <summary>How long a page may be.</summary>
internal static class Paging
{
    public const int Usual = 50;
    public const int Most = 200;

    public static IResult? Wrong(int? limit) => limit is < 1 or > Most
        ? Problems.Invalid("?limit", "parameter_invalid", $"limit is between 1 and {Most}.")
        : null;
}
