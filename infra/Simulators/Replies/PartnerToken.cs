namespace Keten.Simulators.Replies;

/// <summary>A bearer token with which a partner may send events to the hub; null when there is none. The host registers how it is made.</summary>
public delegate string? PartnerToken(string partner);
