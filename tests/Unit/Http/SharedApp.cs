namespace Keten.Tests.Unit.Http;

/// <summary>One embedded hub for all tests of a class.</summary>
public sealed class SharedApp : IAsyncLifetime
{
    public RunningApp App { get; private set; } = null!;

    public async ValueTask InitializeAsync() => App = await RunningApp.Start();

    public ValueTask DisposeAsync() => App.DisposeAsync();
}
