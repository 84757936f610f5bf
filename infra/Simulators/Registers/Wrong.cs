using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Keten.Simulators.Registers;

/// <summary>What is wrong with a question, as problem details (RFC 9457, and RFC 7807 before it) say it: the BRP, the BAG and municipal systems. Codes are those of Haal Centraal.</summary>
internal sealed record Wrong(int Status, string Code, string Title, params IReadOnlyList<WrongParameter> Parameters)
{
    public static Wrong Key { get; } = new(StatusCodes.Status401Unauthorized, "authentication", "Niet correct geauthenticeerd.");
    public static Wrong Rights { get; } = new(StatusCodes.Status403Forbidden, "autorisation", "U bent niet geautoriseerd voor deze operatie.");
    public static Wrong Place { get; } = new(StatusCodes.Status404NotFound, "notFound", "Opgevraagde resource bestaat niet.");
    public static Wrong Method { get; } = new(StatusCodes.Status405MethodNotAllowed, "methodNotAllowed", "Deze methode wordt niet ondersteund.");
    public static Wrong Accept { get; } = new(StatusCodes.Status406NotAcceptable, "notAcceptable", "Gevraagde contenttype wordt niet ondersteund.");
    public static Wrong Precondition { get; } = new(StatusCodes.Status412PreconditionFailed, "preconditionFailed", "Niet voldaan aan vooraf gestelde voorwaarde.");
    public static Wrong ContentType { get; } = new(StatusCodes.Status415UnsupportedMediaType, "unsupported", "Unsupported Media Type");
    public static Wrong Body { get; } = new(StatusCodes.Status400BadRequest, "paramsValidation", "Het verzoek is geen geldig JSON object.");

    public static Wrong Missing(params IReadOnlyList<WrongParameter> parameters) =>
        new(StatusCodes.Status400BadRequest, "paramsRequired", "Ten minste één parameter moet worden opgegeven.", parameters);

    public static Wrong Values(params IReadOnlyList<WrongParameter> parameters) =>
        new(StatusCodes.Status400BadRequest, "paramsValidation", "Een of meerdere parameters zijn niet correct.", parameters);

    /// <param name="url">That was called.</param>
    /// <param name="list">What the register calls the list of parameters.</param>
    /// <param name="version">Of the API; null where it does not say.</param>
    public SimulatedAnswer Say(string url, string list, string? version)
    {
        var body = new JsonObject
        {
            ["type"] = "https://datatracker.ietf.org/doc/html/rfc7231#section-6.5",
            ["title"] = Title,
            ["status"] = Status,
            ["detail"] = Parameters.Count == 0 ? "De aanvraag is niet uitgevoerd." : $"De foutieve parameters zijn {string.Join(", ", Parameters.Select(one => one.Name))}.",
            ["instance"] = url,
            ["code"] = Code,
        };
        if (Parameters.Count > 0)
            body[list] = new JsonArray([.. Parameters.Select(one => new JsonObject { ["name"] = one.Name, ["code"] = one.Code, ["reason"] = one.Reason })]);
        return new(Status, "application/problem+json", body, version);
    }
}

/// <summary>One parameter that is wrong.</summary>
internal sealed record WrongParameter(string Name, string Code, string Reason)
{
    public static WrongParameter Required(string name) => new(name, "required", "Parameter is verplicht.");

    public static WrongParameter Unknown(string name) => new(name, "unknownParam", "Parameter is niet verwacht.");

    public static WrongParameter Pattern(string name) => new(name, "pattern", "Waarde voldoet niet aan patroon.");

    public static WrongParameter Fields { get; } = new("fields", "fields", "Parameter bevat een niet bestaande veldnaam.");
}
