using Keten.Adapters;
using Keten.Adapters.Http;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Sharing.Filtering;

namespace Keten.Sharing.Delivering.Deliver;

/// <summary>What the logboek says of a delivery beside what it is for.</summary>
public static class Noting
{
    /// <summary>What ids of persons are hashed for, so that a line says nothing to who has no key.</summary>
    private const string Hash = "logboek";

    private static readonly string[] _roles = ["victim", "suspect", "facilitator", "witness"];

    /// <summary>A view that goes, or is fetched: of the persons of whom it says something.</summary>
    public static Processing Of(Delivery delivery, SharedView view, Work work, Hashes hashes) =>
        Of(delivery.SignalId, delivery.Purpose, SubjectsOf(delivery, view, work.Now), work, hashes);

    /// <summary>Something that a partner says of what it got: of the one it was asked for, else of all it may have been told of.</summary>
    public static Processing OfHeard(Delivery delivery, Work work, Hashes hashes) =>
        Of(delivery.SignalId, Vocabulary.Receive, delivery.Person is { } one ? [one] : [.. delivery.Dossier.Persons().Select(person => person.Id)], work, hashes);

    public static Processing Of(Guid signal, string activity, IEnumerable<Guid> persons, Work work, Hashes hashes) =>
        new(signal, activity, [.. persons.Select(person => hashes.Of(work.Service, Hash, person.ToString()))]);

    /// <summary>Of whom a view says something.</summary>
    public static IReadOnlyList<Guid> SubjectsOf(Delivery delivery, SharedView view, DateTimeOffset now)
    {
        var subjects = view.Fields.Where(field => _roles.Contains(field.Path.Split('.')[0])).Select(field => field.Subject).ToHashSet();
        return [.. delivery.Dossier.Persons().Select(person => person.Id).Where(person => delivery.SubjectOf(person, now) is { } at && subjects.Contains(at))];
    }
}
