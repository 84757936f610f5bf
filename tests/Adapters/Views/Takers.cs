using System.Text.Json.Nodes;
using Keten.Adapters;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Keten.Tests.Adapters.Views;

/// <summary>Whom an adapter reaches.</summary>
public static class Takers
{
    /// <summary>
    /// The partners of an adapter that took one delivery over real HTTP: accepted, to the letter what the mapping wrote, once, and
    /// under the id of its decision.
    /// </summary>
    public static async Task<IReadOnlyList<string>> Of(
        Func<IServiceCollection, IConfiguration, IServiceCollection> add, IReadOnlyList<string> served, Func<Outgoing, JsonObject> mapping)
    {
        await using var outside = await RunningSimulators.Start();
        var adapter = outside.Reach<IPartnerAdapter>(add, [.. served]);
        var took = new List<string>();
        foreach (var partner in adapter.Partners.Where(partner => adapter.RecipientClass(partner).Length > 0))
        {
            var delivery = Example.Everything(partner);
            var answer = await adapter.Send(delivery, CancellationToken.None);
            if (answer is Answer.Accepted
                && await outside.Received(partner) is [{ } got]
                && JsonNode.DeepEquals(mapping(delivery), Got.Form(got))
                && (string?)got["headers"]!["Idempotency-Key"] == delivery.View.DecisionId.ToString())
                took.Add(partner);
        }

        return took;
    }
}
