namespace Keten.Hosting;

/// <summary>Endpoint metadata: what somebody reads when the hub cannot do this now, whatever went wrong (503). A reporter must learn that nothing was received.</summary>
public sealed record WhenUnavailable(string Code, string Detail);
