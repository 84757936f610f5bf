using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.Extensions.Configuration;

namespace Keten.Adapters.Http;

/// <summary>
/// Who we are and whom we believe on a line: <c>Keten:Partners:{id}:Certificate</c> is a PEM file with our certificate for this party,
/// and its key unless that is in <c>:Key</c>; <c>:Authority</c> a PEM file with the one root the party's server must chain to. Read at
/// every new connection, so that renewing is replacing a file.
/// </summary>
internal static class Tls
{
    private const string ServerAuthentication = "1.3.6.1.5.5.7.3.1";

    public static SslClientAuthenticationOptions For(IConfiguration configuration, string party) => new()
    {
        LocalCertificateSelectionCallback = (_, _, _, _, _) => Ours(configuration.GetSection($"Keten:Partners:{party}"))!,
        RemoteCertificateValidationCallback = (_, theirs, chain, errors) =>
            configuration[$"Keten:Partners:{party}:Authority"] is { Length: > 0 } authority
                ? ChainsTo(authority, theirs, chain, errors)
                : errors == SslPolicyErrors.None,
    };

    private static X509Certificate2? Ours(IConfigurationSection partner) => partner["Certificate"] is { Length: > 0 } file
        ? X509Certificate2.CreateFromPemFile(file, partner["Key"] is { Length: > 0 } key ? key : null)
        : null;

    private static bool ChainsTo(string authority, X509Certificate? theirs, X509Chain? sent, SslPolicyErrors errors)
    {
        // Only the chain is ours to judge: the name has to be right whoever signed it.
        if (theirs is not X509Certificate2 server || (errors & ~SslPolicyErrors.RemoteCertificateChainErrors) != SslPolicyErrors.None)
        {
            return false;
        }

        using var chain = new X509Chain();
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        // As HttpClient does by itself; a root of one partner's own rarely has a list of what it took back.
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        chain.ChainPolicy.ApplicationPolicy.Add(new Oid(ServerAuthentication));
        chain.ChainPolicy.CustomTrustStore.ImportFromPemFile(authority);
        if (sent is not null)
        {
            chain.ChainPolicy.ExtraStore.AddRange(sent.ChainPolicy.ExtraStore);
        }

        return chain.Build(server);
    }
}
