using Keten.Adapters;
using Keten.Adapters.Http;
using Keten.Hosting;
using Keten.Sharing.Filtering;

namespace Keten.Sharing.Delivering.Deliver;

/// <summary>What the logboek says of a delivery beside what it is for.</summary>
public static class Noting
{
    /// <summary>What ids of persons are hashed for, so that a line says nothing to who has no key.</summary>
    public const string Hash = "logboek";

    private static readonly string[] _roles = ["victim", "suspect", "facilitator", "witness"];

    public static Processing Of(Delivery delivery, SharedView view, Work work, Hashes hashes) =>
        new(delivery.SignalId, delivery.Purpose, SubjectOf(delivery, view, work.Now) is { } person ? hashes.Of(work.Service, Hash, person.ToString()) : null);

    /// <summary>The one person of whom a view says something; null: it is of several, or of nobody.</summary>
    public static Guid? SubjectOf(Delivery delivery, SharedView view, DateTimeOffset now)
    {
        var subjects = view.Fields.Where(field => _roles.Contains(field.Path.Split('.')[0])).Select(field => field.Subject).Distinct().ToList();
        return subjects is not [{ } only] ? null
            : delivery.Asks(Guid.Empty, now).Person ?? delivery.Dossier.Persons().Select(person => (Guid?)person.Id).ElementAtOrDefault(only);
    }
}
