using System.Text.Json.Serialization;
using Keten.Hosting;
using Keten.Hosting.Regions;

namespace Keten.Meldpunt.ReceiveSignal;

/// <summary>What whoever brings a signal hears at once.</summary>
internal abstract record Answer(int Status)
{
    /// <summary>It is durable.</summary>
    public sealed record Taken(Receipt Receipt) : Answer(202);

    public sealed record Referred(Referral Referral) : Answer(200);

    public sealed record Refused(int Status, string Code, string Detail, IReadOnlyList<FieldError>? Errors = null) : Answer(Status);

    public static Refused Invalid(IReadOnlyList<FieldError> errors) => new(400, "invalid", "The request has mistakes; each is listed under errors.", errors);

    public IResult ToResult() => this switch
    {
        Taken taken => Results.Json(taken.Receipt, statusCode: Status),
        Referred referred => Results.Json(referred.Referral, statusCode: Status),
        Refused { Errors: { } errors } => Problems.Invalid(errors),
        Refused refused => Problems.Of(refused.Status, refused.Code, refused.Detail),
        _ => throw new InvalidOperationException("answer_unknown"),
    };
}

/// <summary>The proof that a report is durable. With the receipt its reporter reads what becomes of it.</summary>
public sealed record Receipt(
    Guid SignalId,
    [property: JsonPropertyName("receipt")] string Number,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Text? AcuteAdvice);

/// <summary>Where to report instead, the most urgent first.</summary>
public sealed record Referral(
    [property: JsonPropertyName("referral")] IReadOnlyList<ReferralAddress> Addresses,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] Text? AcuteAdvice);
