using MassTransit;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Hosting;

/// <summary>What one service consists of. Its list of consumers is its description, so it is written out.</summary>
public sealed class ServiceBuilder
{
    internal ServiceBuilder(string name, IServiceCollection services, IConfiguration configuration)
    {
        Name = name;
        Services = services;
        Configuration = configuration;
    }

    /// <summary>Lower case, one word: prefix of its queues, its schema, its RabbitMQ user.</summary>
    public string Name { get; }

    public IServiceCollection Services { get; }

    public IConfiguration Configuration { get; }

    internal List<Consumption> Consumptions { get; } = [];

    internal List<Action<RouteGroupBuilder>> Routes { get; } = [];

    internal List<Action<RouteGroupBuilder>> FhirRoutes { get; } = [];

    /// <summary>A consumer on the service's own queues (one per lane).</summary>
    /// <param name="partitionBy">Messages with the same key are handled one after another: the signal's, case's or delivery's id.</param>
    public void Consume<TConsumer, TMessage>(Func<TMessage, Guid> partitionBy)
        where TConsumer : class, IConsumer<TMessage>
        where TMessage : class =>
        Consumptions.Add(Consumption.Of<TConsumer, TMessage>([], partitionBy));

    /// <summary>A consumer on the queues of each of these partners (messages that are IForPartner): who is slow holds up nobody else.</summary>
    public void ConsumeFor<TConsumer, TMessage>(IReadOnlyList<string> partners, Func<TMessage, Guid> partitionBy)
        where TConsumer : class, IConsumer<TMessage>
        where TMessage : class, Messages.IForPartner =>
        Consumptions.Add(Consumption.Of<TConsumer, TMessage>(partners, partitionBy));

    /// <summary>This service discloses, and says what its ledger holds when that is asked. Once is enough; more is fine.</summary>
    public void KeepLedger()
    {
        if (!Consumptions.Exists(c => c.Message == typeof(Messages.LedgerAsked)))
        {
            Consume<ReadLedger, Messages.LedgerAsked>(m => m.AskId);
        }
    }

    /// <summary>This service holds keys of signals and cases, and destroys them when their time is over.</summary>
    public void DestroyErased() => Consume<DestroyKeys, Messages.Erased>(m => m.SignalIds[0]);

    /// <summary>HTTP endpoints under /api/v1; each names its role or says AllowAnonymous, else nobody gets in.</summary>
    public void Map(Action<RouteGroupBuilder> routes) => Routes.Add(routes);

    /// <summary>The same under /fhir, where care providers expect it.</summary>
    public void MapFhir(Action<RouteGroupBuilder> routes) => FhirRoutes.Add(routes);
}
