using System.Text.Json.Nodes;

namespace Keten.Simulators.Replies;

/// <summary>The events with which a party answers one delivery, in order.</summary>
/// <param name="Events">CloudEvents.</param>
/// <param name="TraceParent">Of the delivery, so that one signal stays one trace.</param>
public sealed record Reply(IReadOnlyList<JsonObject> Events, string? TraceParent);
