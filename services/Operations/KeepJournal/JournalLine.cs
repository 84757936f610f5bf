using Keten.Hosting;

namespace Keten.Operations.KeepJournal;

/// <summary>Something that happened to a signal or case, in ids and codes. Never changed once written.</summary>
/// <param name="Subject">The signal's or case's id.</param>
/// <param name="What">disclosed, received (what a partner said, not all of it taken), assessed, case_opened, case_closed, consent_given, consent_withdrawn, recalled, erased, victim_registered, override_asked, override_approved, override_withdrawn, override_ended, message_faulted or fault_closed.</param>
/// <param name="At">UTC, when it happened.</param>
public sealed record JournalLine(Guid Subject, string What, DateTimeOffset At) : IDocument
{
    public static string Kind => "journal";

    /// <summary>The case of a signal, or the (first) signal of a case.</summary>
    public Guid? Related { get; init; }

    /// <summary>Region id.</summary>
    public string? Region { get; init; }

    /// <summary>The service that did it.</summary>
    public string? Service { get; init; }

    /// <summary>Judgement, way out, permit or objection, what became of what was called back, the cap of an override, fault code, or how a fault ended.</summary>
    public string? Code { get; init; }

    /// <summary>Strands of the case, with the outcome when closed.</summary>
    public IReadOnlyDictionary<string, string?>? Strands { get; init; }

    /// <summary>Who got which fields, by which rules.</summary>
    public Disclosure? Disclosure { get; init; }

    /// <summary>The statement of consent that was given or withdrawn.</summary>
    public Guid? Consent { get; init; }

    /// <summary>Who has what is called back, or for whom an override lifts a bound.</summary>
    public string? Partner { get; init; }

    /// <summary>Paths of what is called back.</summary>
    public IReadOnlyList<string>? Fields { get; init; }

    /// <summary>The override that lifts a bound.</summary>
    public Guid? Override { get; init; }

    /// <summary>Token subject of the member of staff who asked, agreed or took back.</summary>
    public string? By { get; init; }

    public Guid? DataKey => null;

    public Columns Columns => new(State: What, Lookup: Subject.ToString(), At: At);
}
