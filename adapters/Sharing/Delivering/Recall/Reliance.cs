using Keten.Hosting;
using Keten.Sharing.Filtering;

namespace Keten.Sharing.Delivering.Recall;

/// <summary>Deliveries of this host that rest on a permit of one person, by that person's id. Ids only, so it needs no key of anybody's.</summary>
public sealed record Reliance : IDocument
{
    public static string Kind => "reliance";

    public IReadOnlyList<Delivered> Deliveries { get; init; } = [];

    public Guid? DataKey => null;

    public Columns Columns => default;

    /// <summary>Written with the record of what is to leave: who takes a permit back right then is heard too.</summary>
    internal static async Task Note(Work work, Delivery delivery, Decision decision)
    {
        foreach (var person in decision.Rests.SelectMany(one => delivery.Dossier.IdsOfOne(one.Person)).Distinct())
        {
            var known = await work.Load<Reliance>(person) ?? new Reliance();
            if (known.Deliveries.All(one => one.Id != delivery.Id))
                work.Save(person, known with { Deliveries = [.. known.Deliveries, new Delivered(delivery.Id, delivery.SignalId, delivery.Partner)] });
        }
    }

    /// <param name="Id">The delivery.</param>
    /// <param name="SignalId">The signal.</param>
    /// <param name="Partner">Partner id.</param>
    public sealed record Delivered(Guid Id, Guid SignalId, string Partner);
}
