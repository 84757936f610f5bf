using Keten.Simulators.Inbox;
using Keten.Simulators.Registers;

namespace Keten.Simulators;

/// <summary>One simulated organisation: what it is, how it behaves now, and what it got.</summary>
public sealed class Party
{
    private volatile Behaviour behaviour = Behaviour.Default;

    private Party(string id, string? form, ISimulatedRegister? register) => (Id, Form, Register) = (id, form, register);

    /// <summary>Partner or register id, as in URLs.</summary>
    public string Id { get; }

    /// <summary>Organisatie-identificatienummer, of the range that anybody may use for tests.</summary>
    public string Oin { get; internal set; } = "";

    /// <summary>As the source of its events (NL GOV profile for CloudEvents, source).</summary>
    public string Source => $"urn:nld:oin:{Oin}:systeem:{Id}";

    /// <summary>Partner: the form its inbox takes, such as <c>melding</c>.</summary>
    public string? Form { get; }

    /// <summary>Care provider: takes FHIR R4 messages and answers with them.</summary>
    public bool SpeaksFhir { get; private init; }

    /// <summary>Register: what it answers.</summary>
    public ISimulatedRegister? Register { get; }

    public Behaviour Behaviour
    {
        get => behaviour;
        set => behaviour = value;
    }

    /// <summary>A behaviour with <c>about</c> is for requests in which those words stand; to all others it answers as it should.</summary>
    public Behaviour BehaviourTo(string request) => Behaviour is var now && now.IsAbout(request) ? now : Behaviour.Default;

    /// <summary>Everything it was sent, while it was up.</summary>
    public ReceivedLog Received { get; } = new();

    /// <summary>The Idempotency-Keys it acted on.</summary>
    public SeenKeys Seen { get; } = new();

    /// <summary>Has an inbox and answers with events; perhaps it keeps a register too.</summary>
    public static Party Partner(string id, string form, ISimulatedRegister? register = null) => new(id, form, register);

    /// <summary>Takes FHIR messages and answers with them.</summary>
    public static Party CareProvider(string id) => new(id, null, null) { SpeaksFhir = true };

    /// <summary>Answers questions at once.</summary>
    public static Party OfRegister(string id, ISimulatedRegister register) => new(id, null, register);

    /// <summary>Takes whatever is posted to it: a reporter's webhook.</summary>
    public static Party Sink(string id) => new(id, null, null);
}
