using Microsoft.AspNetCore.Builder;

namespace Keten.Hosting;

/// <summary>A process with one or more services in it: the same code as one process on a laptop and as many in production.</summary>
public sealed class KetenApp
{
    private KetenApp(WebApplicationBuilder builder) => Builder = builder;

    public WebApplicationBuilder Builder { get; }

    internal List<ServiceBuilder> Services { get; } = [];

    public static KetenApp Create(string[] args) => new(WebApplication.CreateSlimBuilder(args));

    public void AddService(string name, Action<ServiceBuilder> build)
    {
        var service = new ServiceBuilder(name, Builder.Services, Builder.Configuration);
        build(service);
        Services.Add(service);
    }

    public WebApplication Build() => throw new NotSupportedException();
}
