namespace Keten.Host.Conformance;

/// <summary>What the commands that speak to one partner have in common.</summary>
internal static class OnePartner
{
    /// <summary>Null: it is no address that a partner can have in the hub's settings.</summary>
    public static Uri? Address(string url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var address) && address is { Scheme: "http" or "https", UserInfo: "", Query: "", Fragment: "" } ? address : null;

    public static async Task<int> Refuse(string why)
    {
        await Console.Error.WriteLineAsync($"keten: {why}");
        return CommandLine.Usage;
    }
}
