using Keten.Adapters.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Adapters.Bag;

/// <summary>What the host of this register adds.</summary>
public static class BagServices
{
    public static IServiceCollection AddBagRegister(this IServiceCollection services, IConfiguration configuration) =>
        services.AddRegisterLine(configuration, BagRegister.Id, RegisterHeader.ApiKey("X-Api-Key")).AddSingleton<BagLine>().AddSingleton<IRegister, BagRegister>();
}
