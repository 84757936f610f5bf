using MassTransit;

namespace Keten.Hosting;

/// <summary>What travels beside an envelope.</summary>
internal static class Header
{
    /// <summary>Embedded: the outbox row a message came from, as <c>service/row</c>, which its consumers count down.</summary>
    public const string Row = "Keten-Row";

    /// <summary>How often it was put off already.</summary>
    public const string Attempt = "Keten-Attempt";

    /// <summary>Where MassTransit looks for the trace that a message belongs to.</summary>
    public const string Trace = "MT-Activity-Id";

    public static (string Service, Guid Row)? RowOf(ReceiveContext context) =>
        context.TransportHeaders.Get<string>(Row)?.Split('/') is [var service, var row] && Guid.TryParseExact(row, "N", out var id)
            ? (service, id)
            : null;
}
