using Microsoft.AspNetCore.Builder;

namespace Keten.Simulators;

/// <summary>The outside world as a process of its own, for tests with every service in its own process.</summary>
public static class SimulatorsApp
{
    /// <param name="args">Such as <c>--urls http://127.0.0.1:5090 --Keten:Simulators:Hub http://127.0.0.1:5080</c>.</param>
    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(args);
        builder.Services.AddSimulators(builder.Configuration);
        var app = builder.Build();
        app.MapSimulators();
        return app;
    }
}
