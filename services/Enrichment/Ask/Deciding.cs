using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Sharing.Consents;
using Keten.Sharing.Convenants;
using Keten.Sharing.Filtering;

namespace Keten.Enrichment.Ask;

/// <summary>What a register may be asked now: the sharing engine decides, as for whomever something leaves to (infra/convenants, registers).</summary>
public sealed class Deciding(SharingEngine engine, Hashes hashes)
{
    /// <summary>Null: it may be asked nothing, or nothing of what is meant.</summary>
    /// <param name="inquiry">All that is known of the signal.</param>
    /// <param name="register">Which.</param>
    /// <param name="decisionId">Id the decision gets.</param>
    /// <param name="now">UTC.</param>
    /// <param name="meant">The keys that are meant, of all that there are.</param>
    /// <param name="consents">What persons said, as far as that is heeded.</param>
    public Asking? Decide(Inquiry inquiry, string register, Guid decisionId, DateTimeOffset now, Func<KeyFrom, bool> meant, IReadOnlyList<Statement>? consents = null)
    {
        if (!inquiry.HasSomebodyOrSomething)
            return null;

        IReadOnlyList<KeyFrom> keys = [];
        var dossier = inquiry.Known();
        var ruling = engine.DecidePart(Request(inquiry, register, decisionId, now) with { Consents = consents ?? [] }, dossier, Keyed, view =>
        {
            keys = [.. KeysFor.View(view, dossier).Where(meant).DistinctBy(found => found.Key)];
            return [.. keys.SelectMany(key => key.Fields)];
        });
        return ruling is null ? null : new Asking(ruling.Decision, [.. keys.Select(key => key.Key)]);
    }

    /// <summary>Again, at the moment itself, of what a question that is recorded asks: an objection may have come, an address have turned out to be secret, or an instrument have ended.</summary>
    public async Task<Asking?> Again(Work work, Inquiry inquiry, Question question)
    {
        var id = question.Recorded?.DecisionId ?? work.NewId("decision");
        var heeds = engine.HeedsConsents(Request(inquiry, question.Source, id, work.Now));
        return Decide(inquiry, question.Source, id, work.Now, key => question.Keys.Contains(key.Key), heeds ? await work.ConsentsOf(inquiry.Known()) : []);
    }

    /// <summary>Writes down what is about to leave, in the transaction that lets it.</summary>
    public static Task Record(Work work, Inquiry inquiry, string register, Decision decision) =>
        work.Publish(decision.Disclosed(inquiry.SignalId, work.Service, register, Vocabulary.Enrich, work.Now));

    // A signal is enriched until it is judged; in a case nothing is asked any more.
    private static Request Request(Inquiry inquiry, string register, Guid decisionId, DateTimeOffset now) => new()
    {
        DecisionId = decisionId,
        Partner = register,
        Region = inquiry.Region,
        RecipientClass = PartnerClass.Of(register) ?? "",
        Purpose = Vocabulary.Enrich,
        State = "signal",
        At = now,
    };

    private string Keyed(string value) => hashes.Of("enrichment", "pseudonym", value);
}

/// <summary>What one register may be asked, and the decision that has to be recorded before it is.</summary>
public sealed record Asking(Decision Decision, IReadOnlyList<RegisterKey> Keys)
{
    public override string ToString() => $"Asking({Decision.Id}, {Keys.Count} keys)";
}
