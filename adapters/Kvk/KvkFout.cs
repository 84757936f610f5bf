using Keten.Adapters.Http;

namespace Keten.Adapters.Kvk;

/// <summary>
/// KvK's own way to say no, <c>{fout:[{code, omschrijving}]}</c>. Only codes that we know are read, and no text: it may quote what was asked.
/// </summary>
/// <param name="Code">Such as IPD5200.</param>
public sealed record KvkFout(string Code)
{
    private static readonly string[] NotFound = ["IPD0005", "IPD5200"];
    private static readonly string[] Refused = ["IPD0004", "IPD1998", "IPD1999", "IPD5203"];

    // 1002 and 1003: temporarily away, or being worked on.
    private static readonly string[] Later = ["IPD1002", "IPD1003", "IPD9999"];

    /// <summary>There is no such organisation: no error at all.</summary>
    public bool IsNotFound => NotFound.Contains(Code);

    /// <summary>An answer to the question, though not a yes: asking again gives the same.</summary>
    public bool IsNo => !Later.Contains(Code);

    /// <summary>The first that we know; null where there is none.</summary>
    public static KvkFout? In(RegisterReply reply) => reply.TryRead<Body>()?.Fout
        .Select(one => one.Code)
        .FirstOrDefault(code => NotFound.Contains(code) || Refused.Contains(code) || Later.Contains(code)) is { } code ? new(code) : null;

    private sealed record Body
    {
        public required IReadOnlyList<One> Fout { get; init => field = RegisterList.Whole(value); }
    }

    private sealed record One
    {
        public string? Code { get; init; }
    }
}
