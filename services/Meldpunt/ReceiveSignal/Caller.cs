using System.Security.Claims;
using Keten.Hosting;

namespace Keten.Meldpunt.ReceiveSignal;

/// <summary>Who brings a signal in, as far as a token says.</summary>
internal sealed record Caller
{
    /// <summary>Nobody we know: what such a reporter says is a claim.</summary>
    public static readonly Caller Anonymous = new();

    /// <summary>Token subject; null without a token.</summary>
    public string? Subject { get; init; }

    /// <summary>Partner id, when a partner's system calls.</summary>
    public string? Partner { get; init; }

    public bool IsAandachtsfunctionaris { get; init; }

    public IReadOnlyList<string> Regions { get; init; } = [];

    public static Caller Of(ClaimsPrincipal user) => user.Identity?.IsAuthenticated != true ? Anonymous : new()
    {
        Subject = user.Subject(),
        Partner = user.Partner(),
        IsAandachtsfunctionaris = user.IsInRole(Roles.Aandachtsfunctionaris),
        Regions = user.Regions(),
    };

    /// <summary>Staff report in their own regions. A partner may serve the whole country, and then its token names none.</summary>
    public bool MayReportIn(string region) =>
        Subject is null || Regions.Contains(region, StringComparer.Ordinal) || (Partner is not null && Regions.Count == 0);
}
