using Keten.Adapters.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Adapters.Brp;

/// <summary>What the host of this register adds.</summary>
public static class BrpServices
{
    public static IServiceCollection AddBrpRegister(this IServiceCollection services, IConfiguration configuration) =>
        services.AddRegisterLine(configuration, BrpRegister.Id).AddSingleton<IRegister, BrpRegister>();
}
