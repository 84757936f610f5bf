namespace Keten.Tests.Faults;

/// <summary>What happens in one process also happens between eight, with a broker and a database.</summary>
public sealed class EveryServiceApart : IAsyncDisposable
{
    private Hub? _hub;

    public async ValueTask DisposeAsync()
    {
        if (_hub is not null)
        {
            await _hub.DisposeAsync();
        }
    }

    [Fact(Timeout = 240_000)]
    public async Task the_samples_end_as_they_do_in_one_process()
    {
        _hub = await Hub.Apart();
        var apart = await Demo.At(_hub.Address);
        var together = await Demo.InOneProcess();

        Assert.True(apart.Exit == 0, apart.Said);
        Assert.True(together.Exit == 0, together.Said);
        Assert.Equal(0, (int)apart.Printed["failed"]!);
        Assert.Equal((int)together.Printed["total"]!, (int)apart.Printed["ok"]!);
        Assert.Equal(together.Endings, apart.Endings);
    }
}
