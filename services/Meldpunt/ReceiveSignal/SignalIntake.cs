using System.Security.Cryptography;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Sharing;

namespace Keten.Meldpunt.ReceiveSignal;

/// <summary>Takes one signal in: read, admit, and make it durable before anybody hears that it was received.</summary>
internal sealed class SignalIntake(IServiceScopeFactory scopes, RegionSet regions, Receipts receipts, Hashes hashes, MeldpuntSettings settings, TimeProvider clock)
{
    /// <param name="json">The signal as it came.</param>
    /// <param name="caller">Who brings it.</param>
    /// <param name="key">To know a repeat by; null: every request is a new signal.</param>
    public async Task<Answer> Take(ReadOnlyMemory<byte> json, Caller caller, IdempotencyKey? key)
    {
        if (!SignalReader.TryRead(json.Span, DutchDays.Of(clock.GetUtcNow()), out var report, out var errors))
        {
            return Answer.Invalid(errors);
        }

        return Admission.Of(report, caller, regions, settings) switch
        {
            Admission.Admitted admitted => await Store(report, admitted, json, key),
            Admission.Referred referred => new Answer.Referred(new Referral(referred.Region.Intake.Referral, Advice(report, referred.Region))),
            Admission.Forbidden forbidden => new Answer.Refused(403, forbidden.Code, forbidden.Detail),
            Admission.Invalid invalid => Answer.Invalid(invalid.Errors),
            _ => throw new InvalidOperationException("admission_unknown"),
        };
    }

    private async Task<Answer> Store(Report report, Admission.Admitted admitted, ReadOnlyMemory<byte> json, IdempotencyKey? key)
    {
        // Random, so that a receipt follows from nothing but our key; the same over all attempts at committing.
        var signalId = Guid.CreateVersion7();
        var advice = Advice(report, admitted.Region);
        using var step = KetenTrace.Of(signalId, "intake");
        Answer answer = new Answer.Refused(409, "moved_on", "Repeats of this request keep crossing each other. Try again.");
        await scopes.Act(MeldpuntService.Name, async work =>
        {
            answer = await Remember(work, signalId, json, key) switch
            {
                { } known when known == Guid.Empty => new Answer.Refused(409, "key_reused", "This idempotency key was used for another signal."),
                { } known => Taken(known, receipts.Of(known), advice),
                null => Taken(signalId, await Commit(work, signalId, report, admitted), advice),
            };
            return Results.StatusCode(answer.Status);
        });
        return answer;
    }

    /// <summary>The signal that this key was used for; the empty id when that was another one; null when it is new.</summary>
    private async Task<Guid?> Remember(Work work, Guid signalId, ReadOnlyMemory<byte> json, IdempotencyKey? key)
    {
        if (key is null)
        {
            return null;
        }

        var id = hashes.Of(MeldpuntService.Name, "idempotency", key.InScope);
        var body = hashes.Of(MeldpuntService.Name, "body", Convert.ToHexStringLower(SHA256.HashData(json.Span)));
        if (await work.Load<RememberedKey>(id) is { } known && known.CountsAt(work.Now))
        {
            return known.BodyHash == body ? known.SignalId : Guid.Empty;
        }

        work.Save(id, new RememberedKey { SignalId = signalId, BodyHash = body, UsedAt = work.Now });
        return null;
    }

    /// <summary>The receipt.</summary>
    private async Task<string> Commit(Work work, Guid signalId, Report report, Admission.Admitted admitted)
    {
        report = SignalReader.WithPersonIds(report, signalId);
        work.Acute = report.Urgency == "acute";
        work.MayWait = true; // a report that is not safe yet goes before one that is
        await work.NewKey(signalId, Registering.Entitled(report));
        return await work.Register(signalId, report, admitted, receipts, work.Now);
    }

    private static Answer.Taken Taken(Guid signalId, string receipt, Text? advice) => new(new Receipt(signalId, receipt, advice));

    private static Text? Advice(Report report, Region region) => report.Urgency == "acute" ? region.Intake.AcuteAdvice : null;
}
