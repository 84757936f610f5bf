using System.Text.Json.Serialization;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Sharing;

namespace Keten.Regie.Dossiers;

/// <summary>One partner asked for its judgement.</summary>
public sealed record Consultation
{
    public required Guid Id { get; init; }

    public required string Partner { get; init; }

    /// <summary>judge or care (sharing.md, P).</summary>
    public required string Purpose { get; init; }

    public required string Question { get; init; }

    public required int Sequence { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    public required DateTimeOffset AnswerBy { get; init; }

    /// <summary>open, answered, refused or no_answer. A late answer still makes it answered.</summary>
    public string Status { get; init; } = "open";

    public bool Delivered { get; init; }

    /// <summary>When the first answer came, UTC.</summary>
    public DateTimeOffset? AnsweredAt { get; init; }

    /// <summary>supports, against or unknown.</summary>
    public string? Answer { get; init; }

    /// <summary>Code of a refusal.</summary>
    public string? Reason { get; init; }

    public string? Text { get; init; }

    /// <summary>To whom the partner lets its answer go on; empty: to nobody.</summary>
    public IReadOnlyList<Onward> Onward { get; init; } = [];

    public override string ToString() => $"Consultation({Id}, {Status})";
}

/// <summary>A question to the reporter.</summary>
public sealed record Question
{
    public required Guid Id { get; init; }

    /// <summary>Code of the region's list.</summary>
    public required string Code { get; init; }

    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>open, answered or no_answer.</summary>
    public string Status { get; init; } = "open";
}

/// <summary>What the assessor decided, and why. The motivation stays here.</summary>
public sealed record Decision
{
    /// <summary>none, suspicion or established.</summary>
    public required string Level { get; init; }

    public string? WayOut { get; init; }

    public IReadOnlyList<string> Strands { get; init; } = [];

    public required string Motivation { get; init; }

    /// <summary>Token subject.</summary>
    public required string By { get; init; }

    public required DateTimeOffset At { get; init; }

    public override string ToString() => $"Decision({Level})";
}

/// <summary>Something brought to a partner: a way out, or a strand of a case.</summary>
public sealed record Referral
{
    public required Guid Id { get; init; }

    public required string Partner { get; init; }

    /// <summary>Purpose P of sharing.md.</summary>
    public required string Purpose { get; init; }

    /// <summary>Whom, for what.</summary>
    [JsonIgnore]
    public Recipient To => new(Partner, Purpose);

    /// <summary>Strand it serves; null for a way out or an extra referral.</summary>
    public string? Strand { get; init; }

    /// <summary>The victim it is for, where care asks for one; null: for nobody in particular.</summary>
    public Guid? Person { get; init; }

    public required int Sequence { get; init; }

    public required DateTimeOffset RequestedAt { get; init; }

    /// <summary>requested, delivered, accepted, progressed, completed or refused; only ever further.</summary>
    public string Status { get; init; } = "requested";

    public string? Outcome { get; init; }

    /// <summary>How the partner judges it, as a code.</summary>
    public string? Judgement { get; init; }

    /// <summary>The day on which it is on the partner's table.</summary>
    public DateOnly? TableOn { get; init; }

    /// <summary>Code of a refusal.</summary>
    public string? Reason { get; init; }

    /// <summary>The partner's own words, oldest first.</summary>
    public IReadOnlyList<string> Texts { get; init; } = [];

    /// <summary>What of it the partner lets go on, and to whom.</summary>
    public IReadOnlyList<PartnerSaid> Said { get; init; } = [];

    public override string ToString() => $"Referral({Id}, {Status})";
}
