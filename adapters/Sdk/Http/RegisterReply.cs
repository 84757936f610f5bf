using System.Net;

namespace Keten.Adapters.Http;

/// <summary>What came back from a register, not yet read. Personal data; never prints itself.</summary>
public sealed record RegisterReply(string Register, HttpStatusCode Status, ReadOnlyMemory<byte> Body)
{
    /// <exception cref="HttpRequestException">Not now: it is not JSON of this shape, or nested deeper than anybody needs.</exception>
    public T Read<T>()
        where T : class => RegisterJson.Read<T>(Body) ?? throw Unreadable();

    /// <summary>Null where the body is nothing of this shape.</summary>
    public T? TryRead<T>()
        where T : class => RegisterJson.Read<T>(Body);

    /// <summary>It answered, and what it answered cannot be the answer to this question.</summary>
    public HttpRequestException Unreadable() => OutsideCall.NotNow(Register, "unreadable");

    /// <summary>It cannot say now.</summary>
    /// <param name="code">One of the register's own codes that we know; else the status.</param>
    public HttpRequestException NotNow(string? code = null) => OutsideCall.NotNow(Register, code ?? $"{(int)Status}", Status);

    public override string ToString() => $"RegisterReply({Register}, {(int)Status})";
}
