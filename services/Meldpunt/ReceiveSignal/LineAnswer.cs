using System.Text.Json.Serialization;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Microsoft.AspNetCore.WebUtilities;

namespace Keten.Meldpunt.ReceiveSignal;

/// <summary>What became of one line of a batch.</summary>
internal sealed record LineAnswer
{
    /// <summary>Counted from 1, empty lines included.</summary>
    public required int Line { get; init; }

    /// <summary>As <c>POST /signals</c> would have answered.</summary>
    public required int Status { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Guid? SignalId { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Receipt { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Text? AcuteAdvice { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ReferralAddress>? Referral { get; init; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public Problem? Problem { get; init; }

    public static LineAnswer Of(int line, Answer answer) => answer switch
    {
        Answer.Taken { Receipt: var receipt } => new()
        {
            Line = line,
            Status = answer.Status,
            SignalId = receipt.SignalId,
            Receipt = receipt.Number,
            AcuteAdvice = receipt.AcuteAdvice,
        },
        Answer.Referred { Referral: var referral } => new()
        {
            Line = line,
            Status = answer.Status,
            Referral = referral.Addresses,
            AcuteAdvice = referral.AcuteAdvice,
        },
        Answer.Refused refused => new() { Line = line, Status = refused.Status, Problem = ProblemOf(refused) },
        _ => throw new InvalidOperationException("answer_unknown"),
    };

    private static Problem ProblemOf(Answer.Refused refused) => new()
    {
        Title = ReasonPhrases.GetReasonPhrase(refused.Status),
        Status = refused.Status,
        Code = refused.Code,
        Detail = refused.Detail,
        Errors = refused.Errors,
    };
}
