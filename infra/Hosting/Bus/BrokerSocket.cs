using System.Net;
using System.Net.Sockets;
using RabbitMQ.Client;

namespace Keten.Hosting;

/// <summary>
/// The socket of the consuming connection. When the broker is gone it swallows what is still written to it. RabbitMQ.Client
/// 7.1 stops writing at the first error, and then whoever acknowledges waits for room that never comes, while the
/// connection waits for them before it may die: the endpoints of the process would stay deaf for good. What is swallowed
/// are acknowledgements of a dead connection; the broker brings those messages again.
/// </summary>
internal sealed class BrokerSocket(AddressFamily family) : ITcpClient
{
    private readonly Socket _socket = new(family, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };

    public bool Connected => _socket.Connected;

    public TimeSpan ReceiveTimeout
    {
        get => TimeSpan.FromMilliseconds(_socket.ReceiveTimeout);
        set => _socket.ReceiveTimeout = (int)value.TotalMilliseconds;
    }

    public Socket Client => _socket;

    public async Task ConnectAsync(IPAddress host, int port, CancellationToken cancellationToken = default) =>
        await _socket.ConnectAsync(host, port, cancellationToken);

    public NetworkStream GetStream() => new Swallowing(_socket);

    public void Close() => _socket.Dispose();

    public void Dispose() => _socket.Dispose();

    private sealed class Swallowing(Socket socket) : NetworkStream(socket)
    {
        /// <summary>A broker that lives reads on, whatever its load: it never holds up a connection that only consumes.</summary>
        private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
        private volatile bool _gone;

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_gone)
            {
                return ValueTask.CompletedTask;
            }

            try
            {
                var writing = base.WriteAsync(buffer, cancellationToken);
                return writing.IsCompletedSuccessfully ? writing : new(Finish(writing.AsTask()));
            }
            catch (Exception e) when (IsEnd(e))
            {
                return Gone();
            }
        }

        private async Task Finish(Task writing)
        {
            try
            {
                await writing.WaitAsync(Patience);
            }
            catch (Exception e) when (IsEnd(e))
            {
                await Gone();
            }
        }

        /// <summary>Closed here, so that the reading side hears of it too.</summary>
        private ValueTask Gone()
        {
            _gone = true;
            Socket.Dispose();
            return ValueTask.CompletedTask;
        }

        private static bool IsEnd(Exception e) => e is IOException or SocketException or ObjectDisposedException or TimeoutException;
    }
}
