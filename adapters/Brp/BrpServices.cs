using Keten.Adapters.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Adapters.Brp;

/// <summary>What the host of this register adds.</summary>
public static class BrpServices
{
    /// <summary>
    /// Besides its own key, what a municipal gateway to the BRP wants to write down of every question: for which purpose, under which
    /// processing activity, by whom and for which organisation (not in the standard; docs/registers.md). By whom is a system and never a person: who
    /// works on a signal is nobody's business outside, and no value may tell what the signal is about.
    /// </summary>
    private static readonly RegisterHeader[] Headers =
    [
        RegisterHeader.ApiKey("X-API-KEY"),
        new("X-DOELBINDING", "Doelbinding", "BRPACT-AlgemeneTaken"),
        new("X-VERWERKING", "Verwerking", "Algemeen"),
        new("X-GEBRUIKER", "Gebruiker", "keten"),
        new("X-ORIGIN-OIN", "Oin", "00000099000000001000"),
    ];

    public static IServiceCollection AddBrpRegister(this IServiceCollection services, IConfiguration configuration) =>
        services.AddRegisterLine(configuration, BrpRegister.Id, Headers).AddSingleton<IRegister, BrpRegister>();
}
