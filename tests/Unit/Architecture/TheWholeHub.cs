using Keten.Adapters;
using Keten.Host.Serve;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Sharing.Convenants;
using Keten.Tests.Unit.Sharing;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Tests.Unit.Architecture;

/// <summary>What the real composition of all services must hold: read from the hub itself, built and not started.</summary>
public sealed class TheWholeHub : IAsyncDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("keten-").FullName;
    private readonly WebApplication _hub;

    public TheWholeHub() => _hub = ServeCommand.Build(5080, _data, logToError: true);

    public async ValueTask DisposeAsync()
    {
        await _hub.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public void every_endpoint_names_its_role_or_says_that_anyone_may() => Assert.Empty(Unguarded(_hub));

    [Fact]
    public void and_an_unguarded_endpoint_shows()
    {
        var app = WebApplication.CreateSlimBuilder().Build();
        app.MapGet("/open", () => "").AllowAnonymous();
        app.MapGet("/guarded", () => "").RequireAuthorization(Roles.Operator);
        app.MapGet("/vague", () => "").RequireAuthorization();
        app.MapGet("/forgotten", () => "");
        Assert.Equal(["/vague", "/forgotten"], Unguarded(app));
    }

    [Fact]
    public void every_partner_that_a_region_calls_in_has_a_host() => Assert.Empty(Unhosted(_hub, RegionSet.Load(Repository.At("infra/regions")).All.SelectMany(Recipients.Of).Select(one => one.Recipient.Partner)));

    [Fact]
    public void and_one_without_a_host_shows() => Assert.Equal(["weerbericht"], Unhosted(_hub, ["nla", "weerbericht"]));

    /// <summary>Who grants a key asks the vocabulary, and who takes up a delivery its queue: they must agree.</summary>
    [Fact]
    public void every_partner_is_reached_where_the_vocabulary_says()
    {
        var queues = _hub.Services.GetRequiredService<Topology>().Endpoints.Where(endpoint => !endpoint.Acute).ToList();
        Assert.Equal(
            Adapters.SelectMany(adapter => adapter.Partners).Select(partner => $"{partner}: {Vocabulary.HostOf[partner]}-{partner}").Order(StringComparer.Ordinal),
            Adapters.SelectMany(adapter => adapter.Partners).SelectMany(partner => queues.Where(queue => queue.Partner == partner).Select(queue => $"{partner}: {queue.Name}")).Order(StringComparer.Ordinal));
    }

    /// <summary>Operations asks those whom the vocabulary names; who then does not answer is a finding.</summary>
    [Fact]
    public void everybody_who_lets_something_leave_says_what_its_ledger_holds() =>
        Assert.Equal(
            Vocabulary.Disclosers.Order(StringComparer.Ordinal),
            _hub.Services.GetRequiredService<Topology>().Endpoints
                .Where(endpoint => endpoint.Consumptions.Any(consumption => consumption.Message == typeof(Messages.LedgerAsked)))
                .Select(endpoint => endpoint.Service).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void under_every_instrument_something_flows_to_a_partner_that_is_there() =>
        // Another region and staff are no partners: what they hear flows within the hub. One without a rule shares nothing, and says so.
        Assert.Empty(Idle(Sample.Rules.Instruments.All.Where(instrument => Sample.Rules.Of(instrument).Count > 0).SelectMany(instrument => instrument.Covers).Where(covered => Vocabulary.HostOf.ContainsKey(covered.Partner))));

    [Fact]
    public void every_adapter_says_the_class_of_its_partners_that_the_rules_know() => Assert.All(
        Adapters.SelectMany(adapter => adapter.Partners.Select(partner => (Partner: partner, Class: adapter.RecipientClass(partner)))),
        one => Assert.Equal(PartnerClass.Of(one.Partner), one.Class));

    [Fact]
    public void what_adapters_say_without_a_hub_is_what_those_of_the_hub_say() =>
        Assert.Equal(Adapters.Select(adapter => adapter.GetType().Name).Order(StringComparer.Ordinal), Host.PartnerAdapters.All.Select(adapter => adapter.GetType().Name).Order(StringComparer.Ordinal));

    [Fact]
    public void and_one_under_which_nothing_flows_shows() => Assert.Equal(["belastingdienst", "nla"], Idle([new("belastingdienst", "investigate"), new("nla", "judge"), new("nla", "register")]).Select(covered => covered.Partner));

    [Fact]
    public void every_queue_has_one_owner()
    {
        var endpoints = _hub.Services.GetRequiredService<Topology>().Endpoints;
        Assert.NotEmpty(endpoints);
        Assert.Empty(Shared(endpoints.Select(endpoint => endpoint.Name)));
        Assert.All(endpoints, endpoint => Assert.True(endpoint.Name == endpoint.Service || endpoint.Name.StartsWith(endpoint.Service + "-", StringComparison.Ordinal)));
    }

    [Fact]
    public void and_a_shared_queue_shows() => Assert.Equal(["regie-avim"], Shared(["regie", "regie-avim", "partners", "Regie-Avim"]));

    private static IEnumerable<string> Unguarded(IEndpointRouteBuilder app) =>
        app.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
                && !endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy is not null || data.Roles is not null)
                && !endpoint.Metadata.GetOrderedMetadata<AuthorizationPolicy>().Any())
            .Select(endpoint => endpoint.RoutePattern.RawText ?? "");

    private IEnumerable<IPartnerAdapter> Adapters => _hub.Services.GetServices<IPartnerAdapter>();

    /// <summary>No adapter serves the partner, or no row of the rules has its class and purpose.</summary>
    private IEnumerable<Recipient> Idle(IEnumerable<Recipient> covered) => covered.Where(one =>
        Adapters.SingleOrDefault(adapter => adapter.Partners.Contains(one.Partner))?.RecipientClass(one.Partner) is not { } found
        || !Sample.Rows.Any(row => row.Class == found && row.Purpose == one.Purpose));

    /// <summary>What is sent to a partner without a host waits for ever.</summary>
    private static IEnumerable<string> Unhosted(IEndpointRouteBuilder app, IEnumerable<string> partners) =>
        partners.Distinct().Except(app.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText?.Split('/') is [.., "partners", var partner, "events"] ? partner : ""));

    private static IEnumerable<string> Shared(IEnumerable<string> queues) =>
        queues.GroupBy(queue => queue, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key);
}
