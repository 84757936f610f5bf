using System.Text.Json.Serialization;

namespace Keten.Hosting;

/// <summary>Problem details (RFC 9457) as they stand on the wire. Codes and fixed texts only: never a value somebody sent, never an exception.</summary>
public sealed record Problem
{
    /// <summary>Always <c>about:blank</c> (RFC 9457 section 4.2.1): the code says which problem it is.</summary>
    public string Type { get; } = "about:blank";

    /// <summary>The HTTP status in words.</summary>
    public required string Title { get; init; }

    /// <summary>HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What happened and what to do.</summary>
    public required string Detail { get; init; }

    /// <summary>Stable code for programs, such as <c>moved_on</c>.</summary>
    public required string Code { get; init; }

    /// <summary>Finds this call in logs and traces.</summary>
    public string? RequestId { get; init; }

    /// <summary>What is wrong with the request, field by field (400 only).</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<FieldError>? Errors { get; init; }
}
