using Keten.Host.Serve;
using Keten.Hosting;
using Keten.Hosting.Regions;
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

    [Fact]
    public void every_queue_has_one_owner()
    {
        var endpoints = _hub.Services.GetRequiredService<Topology>().Endpoints;
        Assert.NotEmpty(endpoints);
        Assert.Empty(Shared(endpoints.Select(endpoint => endpoint.Name)));
        Assert.All(endpoints, endpoint => Assert.True(endpoint.Name == endpoint.Service || endpoint.Name.StartsWith(endpoint.Service + "-", StringComparison.Ordinal)));
    }

    [Fact]
    public void and_a_shared_queue_shows() => Assert.Equal(["regie-politie"], Shared(["regie", "regie-politie", "partners", "Regie-Politie"]));

    private static IEnumerable<string> Unguarded(IEndpointRouteBuilder app) =>
        app.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IAllowAnonymous>() is null
                && !endpoint.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(data => data.Policy is not null || data.Roles is not null)
                && !endpoint.Metadata.GetOrderedMetadata<AuthorizationPolicy>().Any())
            .Select(endpoint => endpoint.RoutePattern.RawText ?? "");

    /// <summary>What is sent to a partner without a host waits for ever.</summary>
    private static IEnumerable<string> Unhosted(IEndpointRouteBuilder app, IEnumerable<string> partners) =>
        partners.Distinct().Except(app.DataSources.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Select(endpoint => endpoint.RoutePattern.RawText?.Split('/') is [.., "partners", var partner, "events"] ? partner : ""));

    private static IEnumerable<string> Shared(IEnumerable<string> queues) =>
        queues.GroupBy(queue => queue, StringComparer.OrdinalIgnoreCase).Where(group => group.Count() > 1).Select(group => group.Key);
}
