namespace Keten.Meldpunt;

/// <summary>What an operator may set for this service, under <c>Keten:Meldpunt</c>.</summary>
internal sealed record MeldpuntSettings
{
    /// <summary>Hosts that may be told feedback, letter by letter. None by default: an address in a signal is somebody's wish, not an agreement.</summary>
    public IReadOnlyList<string> WebhookHosts { get; init; } = [];

    /// <summary>Look-ups that one source may do at once, and how fast it may go on after that. An office may sit behind one address.</summary>
    public Allowance PerSource { get; init; } = new(60, TimeSpan.FromSeconds(1));

    /// <summary>The same for one receipt.</summary>
    public Allowance PerReceipt { get; init; } = new(10, TimeSpan.FromSeconds(5));

    public bool MayTell(Uri webhook) => WebhookHosts.Contains(webhook.IdnHost, StringComparer.OrdinalIgnoreCase);

    public static MeldpuntSettings From(IConfiguration configuration)
    {
        var settings = new MeldpuntSettings();
        var section = configuration.GetSection("Keten:Meldpunt");
        return settings with
        {
            WebhookHosts = [.. section.GetSection("WebhookHosts").GetChildren().Select(host => host.Value).OfType<string>()],
            PerSource = Allowance(section.GetSection("PerSource"), settings.PerSource),
            PerReceipt = Allowance(section.GetSection("PerReceipt"), settings.PerReceipt),
        };
    }

    private static Allowance Allowance(IConfigurationSection section, Allowance otherwise) => new(
        section.GetValue("Burst", otherwise.Burst), section.GetValue("Every", otherwise.Every));
}

/// <summary>How often something may be done: a number at once, and one more every so often.</summary>
internal readonly record struct Allowance(int Burst, TimeSpan Every);
