using System.Buffers;

namespace Keten.Sharing;

/// <summary>E-mail address by its shape only; whether it exists, only a mail can tell.</summary>
public static class EmailAddress
{
    private static readonly SearchValues<char> _outside = SearchValues.Create(" <>(),;:\\\"[]");

    public static string? Normal(string text)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        if (at is < 1 or > 64 || text.Length > 254)
        {
            return null;
        }

        var domain = text.AsSpan(at + 1);
        return domain.IndexOf('.') > 0 && domain[^1] is not ('.' or '-') && !domain.Contains("..", StringComparison.Ordinal)
            && !domain.Contains('@') && !text.AsSpan().ContainsAny(_outside)
            ? text : null;
    }
}
