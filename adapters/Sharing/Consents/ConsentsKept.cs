using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Sharing.Filtering;

namespace Keten.Sharing.Consents;

/// <summary>How a service that sends or shows comes to know what persons said, and looks it up.</summary>
public static class ConsentsKept
{
    /// <summary>Services that decide on what may be shared of persons: each keeps the statements, whether it was asked for anything of the person yet or not.</summary>
    public static IReadOnlyList<string> Keepers { get; } = [.. Vocabulary.Sharers.Append("regie").Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>This service keeps what persons said. One person's come one after another.</summary>
    public static void KeepConsents(this ServiceBuilder service)
    {
        service.Consume<TakeConsent, ConsentGiven>(message => message.PersonId);
        service.Consume<TakeWithdrawal, ConsentWithdrawn>(message => message.PersonId);
    }

    /// <summary>What everybody in a dossier said; also those who are in it under a role that may be wrong.</summary>
    public static async Task<IReadOnlyList<Statement>> ConsentsOf(this Work work, Dossier dossier)
    {
        List<Statement>? all = null;
        foreach (var person in dossier.Persons().Select(person => person.Id).Where(id => id != Guid.Empty).SelectMany(dossier.IdsOfOne).Distinct())
        {
            if (await work.Load<PersonConsents>(person) is { } known)
                (all ??= []).AddRange(known.Statements);
        }

        return all ?? [];
    }
}
