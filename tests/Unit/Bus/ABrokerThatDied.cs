using System.Net;
using System.Net.Sockets;
using Keten.Hosting;

namespace Keten.Tests.Unit.Bus;

/// <summary>The socket under the consuming connection.</summary>
public sealed class ABrokerThatDied
{
    private static readonly TimeSpan _soon = TimeSpan.FromSeconds(10);

    [Fact]
    public async Task swallows_what_is_still_written_and_ends_who_reads()
    {
        using var broker = new TcpListener(IPAddress.Loopback, 0);
        broker.Start();
        using var socket = new BrokerSocket(AddressFamily.InterNetwork);
        await socket.ConnectAsync(IPAddress.Loopback, ((IPEndPoint)broker.LocalEndpoint).Port);
        var accepted = await broker.AcceptSocketAsync();
        await using var stream = socket.GetStream();
        await stream.WriteAsync("hello"u8.ToArray(), TestContext.Current.CancellationToken);
        var reading = Ended(stream);

        accepted.LingerState = new LingerOption(true, 0); // as a killed process: a reset, no farewell
        accepted.Dispose();

        var writes = 0;
        while (writes < 1_000)
        {
            await stream.WriteAsync(new byte[4_096], TestContext.Current.CancellationToken).AsTask().WaitAsync(_soon);
            writes++;
        }

        await reading.WaitAsync(_soon);
        Assert.False(socket.Connected);
    }

    private static async Task Ended(NetworkStream stream)
    {
        try
        {
            while (await stream.ReadAsync(new byte[16]) > 0)
            {
            }
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            // That is an end too.
        }
    }
}
