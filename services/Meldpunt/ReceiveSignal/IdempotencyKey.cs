namespace Keten.Meldpunt.ReceiveSignal;

/// <summary>The key with which a caller repeats a request without reporting twice. One caller's keys say nothing to another.</summary>
internal sealed record IdempotencyKey(string Value, string Scope)
{
    private const int MaxLength = 200;

    /// <summary>Null with no header; <paramref name="wrong"/> when there is one that cannot be taken.</summary>
    public static IdempotencyKey? Of(string? header, Caller caller, out bool wrong)
    {
        wrong = false;
        if (header is null)
        {
            return null;
        }

        // Without a token all strangers share one scope, and only a key nobody else would think of keeps them apart.
        wrong = caller.Subject is null
            ? !Guid.TryParseExact(header, "D", out _)
            : header.Length is 0 or > MaxLength || header.AsSpan().ContainsAnyExceptInRange('!', '~');
        return wrong ? null : new IdempotencyKey(caller.Subject is null ? header.ToLowerInvariant() : header, caller.Subject is null ? "anonymous" : $"subject {caller.Subject}");
    }

    /// <summary>The key of one line of a batch.</summary>
    public IdempotencyKey Line(int line) => this with { Value = $"{Value} line {line}" };

    /// <summary>What is hashed: the key itself is never stored.</summary>
    public string InScope => $"{Scope}\n{Value}";
}
