using Keten.Adapters.Bag;
using Keten.Adapters.Brp;
using Keten.Adapters.EnforcementFiles;
using Keten.Adapters.Kvk;
using Keten.Adapters.Wijkteam;
using Keten.Enrichment.Ask;
using Keten.Enrichment.Correlate;
using Keten.Enrichment.Elsewhere;
using Keten.Enrichment.Rate;
using Keten.Enrichment.TakeUp;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Sharing.Consents;
using Keten.Sharing.Convenants;

namespace Keten.Enrichment;

/// <summary>Asks the registers, finds earlier signals and says how strong a signal is. Nobody works here; it has no HTTP of its own.</summary>
public static class EnrichmentService
{
    private static readonly string[] _registers = [BrpRegister.Id, KvkRegister.Id, BagRegister.Id, EnforcementFilesRegister.Id, WijkteamRegister.Id];

    public static void AddEnrichment(this KetenApp app) => app.AddService("enrichment", service =>
    {
        service.AddRegions();
        service.Services
            .AddBrpRegister(service.Configuration)
            .AddKvkRegister(service.Configuration)
            .AddBagRegister(service.Configuration)
            .AddEnforcementFilesRegister(service.Configuration)
            .AddWijkteamRegister(service.Configuration);

        var elsewhere = ElsewhereSettings.From(service.Configuration);
        service.AddConvenants();
        service.KeepLedger();
        service.KeepConsents();
        service.Services.AddSingleton<Deciding>();
        service.Services.AddSingleton<Neighbours>();
        service.Services.AddSingleton(provider => new Keying(provider.GetRequiredService<Hashes>(), elsewhere, provider.GetRequiredService<Neighbours>()));

        service.Consume<TakeUpSignal, SignalReceived>(message => message.SignalId);
        service.Consume<TakeAnswer, RegisterAnswered>(message => message.SignalId);
        service.Consume<HearOfRelatedSignal, RelatedSignalFound>(message => message.SignalId);
        service.Consume<HearOfMatchElsewhere, MatchElsewhereFound>(message => message.SignalId);
        service.Consume<RateAgain, EnrichmentRequested>(message => message.SignalId);
        service.Consume<ForgetErased, Erased>(message => message.SignalIds[0]);
        service.DestroyErased();
        service.Consume<KeepDeadlines, TimerDue>(message => message.SubjectId);

        service.ConsumeFor<FindEarlierSignals, RegisterAsked>([KeysFor.EarlierSignals], message => message.SignalId);
        service.ConsumeFor<AskRegister, RegisterAsked>(_registers, message => message.SignalId);
    });
}
