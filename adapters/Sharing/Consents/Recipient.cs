namespace Keten.Sharing.Consents;

/// <summary>Who is to get something: a statement may name it, its class, or anybody.</summary>
/// <param name="Partner">Partner id; of staff the role.</param>
/// <param name="Class">Class R of sharing.md.</param>
public readonly record struct Recipient(string Partner, string Class);
