using Keten.Adapters.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Adapters.Kvk;

/// <summary>What the host of this register adds.</summary>
public static class KvkServices
{
    public static IServiceCollection AddKvkRegister(this IServiceCollection services, IConfiguration configuration) =>
        services.AddRegisterLine(configuration, KvkRegister.Id, RegisterHeader.ApiKey("apikey")).AddSingleton<KvkLine>().AddSingleton<IRegister, KvkRegister>();
}
