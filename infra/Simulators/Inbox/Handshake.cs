using Microsoft.AspNetCore.Http;

namespace Keten.Simulators.Inbox;

/// <summary>Whose events an inbox takes: everybody's who asks (CloudEvents HTTP Webhook 1.0.2 §4).</summary>
internal static class Handshake
{
    /// <summary>What it grants when somebody asks for a rate, in calls a minute; a simulator can take much.</summary>
    private const string Rate = "6000";

    public static IResult Answer(HttpContext http)
    {
        if (http.Request.Headers["WebHook-Request-Origin"] is not [{ Length: > 0 } origin])
        {
            return Results.StatusCode(StatusCodes.Status400BadRequest);
        }

        http.Response.Headers.Allow = "POST";
        http.Response.Headers["WebHook-Allowed-Origin"] = origin;
        if (http.Request.Headers.ContainsKey("WebHook-Request-Rate"))
        {
            http.Response.Headers["WebHook-Allowed-Rate"] = Rate;
        }

        return Results.Ok();
    }
}
