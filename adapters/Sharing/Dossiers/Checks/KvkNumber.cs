namespace Keten.Sharing;

/// <summary>Number in the trade register of the Kamer van Koophandel: eight digits, without a check digit.</summary>
public static class KvkNumber
{
    public static string? Normal(string text) => text.Length == 8 && text.AsSpan().ContainsOnlyDigits() ? text : null;
}
