using Keten.Adapters.Http;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Adapters.EnforcementFiles;

/// <summary>What the host of this register adds.</summary>
public static class EnforcementFilesServices
{
    public static IServiceCollection AddEnforcementFilesRegister(this IServiceCollection services, IConfiguration configuration) =>
        services.AddRegisterLine(configuration, EnforcementFilesRegister.Id, new RegisterHeader("X-DOELBINDING", "Doelbinding", "Algemeen")).AddSingleton<IRegister, EnforcementFilesRegister>();
}
