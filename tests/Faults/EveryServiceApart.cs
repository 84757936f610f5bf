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
    public async Task the_samples_end_as_they_do_in_one_process_and_each_partner_is_spoken_to_in_its_own_way()
    {
        // As the simulated world has it (infra/Host/Serve/SimulatedPartners).
        _hub = await Hub.Apart(
            "Keten:Partners:nla:Pull", "Keten:Partners:riec-oost-nederland:Pull", "Keten:Partners:riec-noord-holland:Pull", "Keten:Partners:riec-noord:Pull",
            "Keten:Partners:avim:Handshake", "Keten:Partners:handhaving:Handshake");
        var apart = await Demo.At(_hub.Address);
        var together = await Demo.InOneProcess();

        Assert.True(apart.Exit == 0, apart.Said);
        Assert.True(together.Exit == 0, together.Said);
        Assert.Equal(0, (int)apart.Printed["failed"]!);
        Assert.Equal((int)together.Printed["total"]!, (int)apart.Printed["ok"]!);
        Assert.Equal(together.Endings, apart.Endings);
        var heard = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var party in Hub.Outside)
        {
            heard[party] = await Protocols.HeardBy(_hub.Http, party);
        }

        // The municipality's files and its enforcement are one system.
        Assert.Equal(Protocols.Own.Append(new("enforcement-files", Protocols.Own["handhaving"])).OrderBy(one => one.Key), heard.Where(one => one.Value.Length > 0).OrderBy(one => one.Key));
    }
}
