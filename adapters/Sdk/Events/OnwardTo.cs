namespace Keten.Adapters.Events;

/// <summary>Somebody to whom a partner lets go on what it said, as it was written: whether there is such a one is for who reads the event to say.</summary>
/// <param name="Partner">Partner id.</param>
/// <param name="Purpose">Purpose P of sharing.md.</param>
public sealed record OnwardTo(string Partner, string Purpose);
