using Keten.Adapters;
using Keten.Adapters.Coa;
using Keten.Adapters.CoMensha;
using Keten.Adapters.Http;
using Keten.Adapters.Ind;
using Keten.Adapters.Measures;
using Keten.Adapters.Nidos;
using Keten.Adapters.Nla;
using Keten.Adapters.Om;
using Keten.Adapters.Politie;
using Keten.Adapters.Raad;
using Keten.Adapters.RegularHelp;
using Keten.Adapters.Riec;
using Keten.Adapters.Shelter;
using Keten.Adapters.VeiligThuis;
using Keten.Adapters.YouthCare;
using Keten.Adapters.Zorg;
using Keten.Adapters.Zvh;

namespace Keten.Host;

/// <summary>What the adapters say of their partners, without a hub that runs. A test compares them with those of the whole hub.</summary>
internal static class PartnerAdapters
{
    private static readonly PartnerHttp _nowhere = new(new NoLine(), new ConfigurationBuilder().Build(), TimeProvider.System);

    public static IReadOnlyList<IPartnerAdapter> All { get; } =
    [
        new CoaAdapter(_nowhere), new CoMenshaAdapter(_nowhere), new IndAdapter(_nowhere), new MeasuresAdapter(_nowhere), new NidosAdapter(_nowhere),
        new NlaAdapter(_nowhere), new OmAdapter(_nowhere), new PolitieAdapter(_nowhere), new RaadAdapter(_nowhere), new RegularHelpAdapter(_nowhere),
        new RiecAdapter(_nowhere), new ShelterAdapter(_nowhere),
        new VeiligThuisAdapter(_nowhere), new YouthCareAdapter(_nowhere), new ZorgAdapter(_nowhere), new ZvhAdapter(_nowhere),
    ];

    /// <summary>What a partner cannot do without; null when no adapter serves it, or not for this purpose.</summary>
    public static IReadOnlyList<Essential>? EssentialFor(string partner, string purpose) =>
        All.FirstOrDefault(adapter => adapter.Partners.Contains(partner))?.EssentialFor(partner, purpose);

    /// <summary>The adapter that serves a partner; null when none does.</summary>
    public static IPartnerAdapter? Of(string partner) => All.FirstOrDefault(adapter => adapter.Partners.Contains(partner));

    /// <summary>The same adapter with a line that leads somewhere.</summary>
    public static IPartnerAdapter With(IPartnerAdapter adapter, PartnerHttp line) => (IPartnerAdapter)Activator.CreateInstance(adapter.GetType(), line)!;

    /// <summary>Nothing is sent from here.</summary>
    private sealed class NoLine : IHttpClientFactory
    {
        public HttpClient CreateClient(string name) => throw new InvalidOperationException($"no line to {name}: this adapter only says what it is");
    }
}
