using System.Collections.Concurrent;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Https;

namespace Keten.Tests.Adapters.Sdk;

/// <summary>A partner's system on a port of its own, which answers as it is told.</summary>
internal sealed class Partner : IAsyncDisposable
{
    private readonly WebApplication app;
    private int asked;

    private Partner(WebApplication app) => this.app = app;

    public int Status { get; set; } = 202;

    public string? RetryAfter { get; set; }

    /// <summary>Media type of what it says; null: it says nothing.</summary>
    public string? Type { get; set; }

    /// <summary>In answer to a handshake.</summary>
    public string? AllowedOrigin { get; set; }

    public string? AllowedRate { get; set; }

    /// <summary>How many calls reached it.</summary>
    public int Asked => asked;

    /// <summary>Method, path, headers as lines, and who the caller proved to be.</summary>
    public ConcurrentQueue<(string Method, string Path, string Headers, string? Certificate)> Got { get; } = [];

    public string Address => app.Urls.First();

    public static Task<Partner> Start() => Start(null, null);

    /// <summary>Over TLS, and only for who shows a certificate of this thumbprint.</summary>
    public static async Task<Partner> Start(X509Certificate2? own, string? welcome)
    {
        var builder = WebApplication.CreateSlimBuilder(["--Logging:LogLevel:Default=None"]);
        builder.WebHost.UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen =>
        {
            if (own is not null)
            {
                listen.UseHttps(https =>
                {
                    https.ServerCertificate = own;
                    https.ClientCertificateMode = ClientCertificateMode.RequireCertificate;
                    https.ClientCertificateValidation = (theirs, _, _) => theirs.Thumbprint == welcome;
                });
            }
        }));
        var partner = new Partner(builder.Build());
        partner.app.Run(partner.Answer);
        await partner.app.StartAsync();
        return partner;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task Answer(HttpContext http)
    {
        Interlocked.Increment(ref asked);
        var headers = string.Join('\n', http.Request.Headers.Select(one => $"{one.Key}: {one.Value}"));
        Got.Enqueue((http.Request.Method, http.Request.Path, headers, http.Connection.ClientCertificate?.Subject));
        http.Response.StatusCode = HttpMethods.IsOptions(http.Request.Method) ? 200 : Status;
        http.Response.Headers.RetryAfter = RetryAfter;
        if (HttpMethods.IsOptions(http.Request.Method))
        {
            http.Response.Headers["WebHook-Allowed-Origin"] = AllowedOrigin;
            http.Response.Headers["WebHook-Allowed-Rate"] = AllowedRate;
        }

        http.Response.ContentType = Type;
        return Type is null ? Task.CompletedTask : http.Response.WriteAsync("<html>Verzonnen: log in.</html>");
    }
}
