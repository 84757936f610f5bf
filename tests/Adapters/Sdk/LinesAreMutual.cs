using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Keten.Adapters;
using Keten.Adapters.Http;
using Keten.Tests.Adapters.Views;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Tests.Adapters.Sdk;

/// <summary>A partner that knows us by our certificate, and we it by the root of its own: both real, over TLS.</summary>
public sealed class LinesAreMutual : IDisposable
{
    private const string Name = "CN=partner.example";
    private static readonly DateTimeOffset Now = TimeProvider.System.GetUtcNow();
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("keten-tls-");
    private readonly X509Certificate2 root = Root("CN=Verzonnen wortel");

    public void Dispose()
    {
        root.Dispose();
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task each_shows_who_it_is(bool keyApart)
    {
        using var ours = Signed("CN=keten", root, "1.3.6.1.5.5.7.3.2");
        await using var partner = await Partner.Start(Server(), ours.Thumbprint);
        var settings = Settings(partner, ("Authority", Write("root.pem", root.ExportCertificatePem())), ("Token", "verzonnen"));
        var key = ours.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem();
        settings["Keten:Partners:avim:Certificate"] = Write("ours.pem", ours.ExportCertificatePem() + "\n" + (keyApart ? "" : key));
        settings["Keten:Partners:avim:Key"] = keyApart ? Write("ours.key", key) : null;

        Assert.IsType<Answer.Accepted>(await Send(settings));

        var got = Assert.Single(partner.Got);
        Assert.Equal("CN=keten", got.Certificate);
        Assert.Contains("Authorization: Bearer verzonnen", got.Headers, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("no certificate")]
    [InlineData("another certificate")]
    [InlineData("no authority")]
    [InlineData("another authority")]
    [InlineData("another name")]
    [InlineData("no such file")]
    public async Task or_nothing_is_said(string wrong)
    {
        using var ours = Signed("CN=keten", root, "1.3.6.1.5.5.7.3.2");
        using var other = Signed("CN=iemand", root, "1.3.6.1.5.5.7.3.2");
        using var otherRoot = Root("CN=Andere wortel");
        await using var partner = await Partner.Start(Server(wrong == "another name" ? "elders.example" : "localhost"), ours.Thumbprint);
        var shown = wrong == "another certificate" ? other : ours;
        var settings = Settings(partner);
        if (wrong != "no authority")
        {
            settings["Keten:Partners:avim:Authority"] = Write("root.pem", (wrong == "another authority" ? otherRoot : root).ExportCertificatePem());
        }

        if (wrong != "no certificate")
        {
            settings["Keten:Partners:avim:Certificate"] = wrong == "no such file"
                ? Path.Combine(folder.FullName, "nowhere.pem")
                : Write("ours.pem", shown.ExportCertificatePem() + "\n" + shown.GetECDsaPrivateKey()!.ExportPkcs8PrivateKeyPem());
        }

        var failure = await Assert.ThrowsAnyAsync<HttpRequestException>(() => Send(settings));

        Assert.Matches("^not_now:avim:(tls_failed|unreachable)$", failure.Message);
        Assert.Empty(partner.Got);
        Assert.DoesNotContain(folder.FullName, failure.ToString(), StringComparison.Ordinal);
    }

    private static Task<Answer> Send(Dictionary<string, string?> settings)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();
        var line = new ServiceCollection().AddSingleton(TimeProvider.System).AddPartnerLines(configuration, ["avim"]).BuildServiceProvider().GetRequiredService<PartnerHttp>();
        var delivery = A.Delivery("avim");
        return line.Send(delivery, Envelope.Around(delivery, "melding", new PartnerWords()), CancellationToken.None);
    }

    private static Dictionary<string, string?> Settings(Partner partner, params (string Name, string Value)[] more) => new(
        more.Select(one => KeyValuePair.Create($"Keten:Partners:avim:{one.Name}", (string?)one.Value))
            .Append(new("Keten:Partners:avim:Url", partner.Address.Replace("127.0.0.1", "localhost", StringComparison.Ordinal))),
        StringComparer.Ordinal);

    private string Write(string name, string pem)
    {
        var file = Path.Combine(folder.FullName, name);
        File.WriteAllText(file, pem);
        return file;
    }

    private X509Certificate2 Server(string name = "localhost") => Signed(Name, root, "1.3.6.1.5.5.7.3.1", name);

    private static X509Certificate2 Root(string name)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        return request.CreateSelfSigned(Now.AddDays(-1), Now.AddDays(1));
    }

    private static X509Certificate2 Signed(string name, X509Certificate2 root, string use, string? host = null)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest(name, key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509EnhancedKeyUsageExtension([new Oid(use)], false));
        if (host is not null)
        {
            var names = new SubjectAlternativeNameBuilder();
            names.AddDnsName(host);
            request.CertificateExtensions.Add(names.Build());
        }

        using var bare = request.Create(root, Now.AddHours(-1), Now.AddHours(1), Guid.NewGuid().ToByteArray());
        return bare.CopyWithPrivateKey(key);
    }
}
