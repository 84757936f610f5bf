namespace Keten.Adapters.Http;

/// <summary>
/// Why a register did not answer, as the API Design Rules (/core/error-handling/problem-details) have it. Of all that it says
/// only its code is read, and only one that is known: its texts may quote what was asked.
/// </summary>
public sealed record RegisterProblem
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "paramsRequired", "paramsValidation", "paramsCombination", "unsupportedCombi", "tooManyResults", "notFound",
        "authentication", "autorisation", "notAcceptable", "unsupported", "preconditionFailed", "tooManyRequests", "serverError", "notAvailable",
    };

    /// <summary>Required: without it anything that says no would be a problem of this register.</summary>
    public required int Status { get; init; }

    public string? Code { get; init; }

    /// <summary>Null where there is none that we know.</summary>
    public string? KnownCode => Code is { } code && Known.Contains(code) ? code : null;

    public override string ToString() => $"RegisterProblem({Status})";
}
