namespace Keten.Simulators.Replies;

/// <summary>What a party says of one delivery, in order.</summary>
/// <param name="Messages">Each as it goes over the line; told by what was fetched, which is null where nothing had to be.</param>
/// <param name="MediaType">Of them.</param>
/// <param name="To">Where in the hub.</param>
/// <param name="TraceParent">Of the delivery, so that one signal stays one trace.</param>
/// <param name="From">What it fetches first; null: it has everything.</param>
public sealed record Reply(Func<string?, IReadOnlyList<string>> Messages, string MediaType, Func<HubAddress, Uri> To, string? TraceParent, Uri? From = null);
