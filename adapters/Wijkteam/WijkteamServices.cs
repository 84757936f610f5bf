using Keten.Adapters.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Adapters.Wijkteam;

/// <summary>What the host of this register adds.</summary>
public static class WijkteamServices
{
    public static IServiceCollection AddWijkteamRegister(this IServiceCollection services, IConfiguration configuration) =>
        services.AddRegisterLine(configuration, WijkteamRegister.Id, new RegisterHeader("X-DOELBINDING", "Doelbinding", "Algemeen")).AddSingleton<IRegister, WijkteamRegister>();
}
