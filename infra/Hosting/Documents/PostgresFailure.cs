using System.Net.Sockets;
using Npgsql;

namespace Keten.Hosting;

internal static class PostgresFailure
{
    /// <summary>The database is away, restarting, out of room or asks for the same again. Classes 53, 57, 58 and 40 of the SQLSTATE table.</summary>
    public static bool IsTransient(Exception e) => e is TimeoutException or SocketException or IOException
        || (e is PostgresException p
            ? p.SqlState is ['5', '3' or '7' or '8', ..] or ['4', '0', ..] or "55P03"
            : e is NpgsqlException);
}
