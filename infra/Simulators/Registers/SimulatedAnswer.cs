using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;

namespace Keten.Simulators.Registers;

/// <summary>What a register says; the version goes as the header <c>api-version</c>, where the register has one.</summary>
public sealed record SimulatedAnswer(int Status, string Type, JsonNode Body, string? Version)
{
    /// <param name="http">Where to.</param>
    /// <param name="instead">What it was told to say where it would say yes.</param>
    public IResult To(HttpContext http, JsonNode? instead)
    {
        if (Version is not null)
            http.Response.Headers["api-version"] = Version;
        return Results.Text((Status == StatusCodes.Status200OK ? instead ?? Body : Body).ToJsonString(), Type, statusCode: Status);
    }

    public override string ToString() => $"SimulatedAnswer({Status})";
}
