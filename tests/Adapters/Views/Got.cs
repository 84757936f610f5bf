using System.Text.Json.Nodes;

namespace Keten.Tests.Adapters.Views;

/// <summary>What a partner got, out of its wrapping.</summary>
public static class Got
{
    /// <summary>The event, to the letter.</summary>
    public static JsonObject Event(JsonNode? request) => JsonNode.Parse((string)request!["body"]!)!.AsObject();

    /// <summary>What the event is about: the envelope with the partner's form.</summary>
    public static JsonNode Form(JsonNode? request) => Event(request)["data"]!;
}
