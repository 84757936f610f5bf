namespace Keten.Sharing;

/// <summary>Where a reporter's system wants feedback: https only, no credentials in the address.</summary>
public static class WebhookAddress
{
    public static string? Normal(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address)
        && address.Scheme == Uri.UriSchemeHttps
        && address.UserInfo.Length == 0 && address.Fragment.Length == 0
        && address.HostNameType == UriHostNameType.Dns
            ? address.AbsoluteUri : null;
}
