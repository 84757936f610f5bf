using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Zorgcoordinatie.Act;
using Keten.Zorgcoordinatie.Advise;
using Keten.Zorgcoordinatie.Consents;

namespace Keten.Zorgcoordinatie.Show;

/// <summary>Somebody in care.</summary>
/// <param name="Person">The person's id within the signal.</param>
/// <param name="Registration">not_asked, asked, refused or registered.</param>
/// <param name="RegisteredAt">UTC.</param>
/// <param name="Brought">To CoMensha; null while that was not done.</param>
/// <param name="Advice">Shelters that fit, the advice first, each with a code of why.</param>
/// <param name="Next">Of those the first that has not said no; null when none is left.</param>
public sealed record VictimItem(Guid Person, string Registration, DateTimeOffset? RegisteredAt, BroughtItem? Brought, IReadOnlyList<Advice> Advice, string? Next)
{
    internal static VictimItem Of(Victim victim, CareTrajectory known, Region region, DateOnly today)
    {
        var fitting = Guidance.Of(victim, region, today);
        var brought = Registering.Last(known, victim.PersonId) is { } last ? new BroughtItem(last.State, last.Since, last.Reason) : null;
        return new(victim.PersonId, victim.Registration, victim.RegisteredAt, brought, fitting, Guidance.Next(fitting, [.. known.Shelters.Where(place => Whose.MayBe(place.Person, victim.PersonId))])?.Partner);
    }
}

/// <summary>How a registration stands at CoMensha.</summary>
/// <param name="State">requested, delivered, refused; withdrawn (nothing went), to_undo (it went), undone or dropped.</param>
/// <param name="Since">In this state since then.</param>
/// <param name="Reason">Code of a refusal.</param>
public sealed record BroughtItem(string State, DateTimeOffset Since, string? Reason);

/// <summary>A place asked for.</summary>
/// <param name="Partner">The shelter.</param>
/// <param name="State">asked; accepted, refused or completed, as the shelter says; placed, no_place or left, as a person says.</param>
/// <param name="Since">In this state since then.</param>
/// <param name="Reason">Code of a refusal.</param>
/// <param name="Person">The victim it is for.</param>
public sealed record ShelterItem(string Partner, string State, DateTimeOffset Since, string? Reason, Guid? Person);

/// <summary>Something to look at.</summary>
/// <param name="Code">
/// The state of the trajectory, or of one of its referrals that was joined into it; shelter, shelter_accepted, shelter_refused,
/// shelter_completed or no_place; reflection or permit; residence_refused or residence_unsaid, registration_refused or registration_undo;
/// consent_expires or consent_of_age.
/// </param>
/// <param name="Owner">Role.</param>
/// <param name="DueAt">UTC.</param>
/// <param name="Reminded">A day of warning came, or its time passed.</param>
/// <param name="Warned">Days before the end of which was warned.</param>
/// <param name="Partner">Who was asked, where it is about that.</param>
/// <param name="Reason">Code of the refusal it is about.</param>
/// <param name="Person">The victim it is about, where it is about one.</param>
/// <param name="ConsentId">The statement it is about, where it is about one.</param>
public sealed record TaskItem(string Code, string Owner, DateTimeOffset DueAt, bool Reminded, IReadOnlyList<int> Warned, string? Partner, string? Reason, Guid? Person, Guid? ConsentId)
{
    internal static TaskItem Of(CareTask task) =>
        new(task.Code, Roles.Zorgcoordinator, task.DueAt, task.Reminded, task.Warned, task.Partner, task.Reason, task.Person, task.ConsentId);
}

/// <summary>A statement of consent. Its evidence is not shown.</summary>
public sealed record ConsentItem
{
    public required Guid ConsentId { get; init; }
    public required Guid Person { get; init; }
    public required string Recipient { get; init; }
    public required IReadOnlyList<string> Data { get; init; }
    public required IReadOnlyList<string> Purposes { get; init; }
    public required DateOnly From { get; init; }
    public DateOnly? Until { get; init; }
    public required string Giver { get; init; }

    /// <summary>Of a representative who that is: a person's id, or guardian, court or nidos.</summary>
    public string? Representative { get; init; }
    public required string Statement { get; init; }
    public required DateTimeOffset GivenAt { get; init; }
    public DateTimeOffset? WithdrawnAt { get; init; }

    /// <summary>Who had got something by a permit that is gone with this, and whether it is called back.</summary>
    public IReadOnlyList<ReachedItem> Reached { get; init; } = [];

    internal static ConsentItem Of(Consent consent) => new()
    {
        ConsentId = consent.Id,
        Person = consent.PersonId,
        Recipient = consent.Recipient,
        Data = consent.Data,
        Purposes = consent.Purposes,
        From = consent.From,
        Until = consent.Until,
        Giver = consent.Giver,
        Representative = consent.Representative,
        Statement = consent.Statement,
        GivenAt = consent.GivenAt,
        WithdrawnAt = consent.WithdrawnAt,
        Reached = [.. consent.Reached.Select(one => new ReachedItem(one.Partner, one.Outcome, one.Fields, one.At))],
    };
}

/// <summary>A partner that has data by a permit that is gone.</summary>
/// <param name="Partner">Partner id.</param>
/// <param name="Outcome">recalled, ground_changed (another rule lets it keep that) or cannot_be_recalled (the police and Veilig Thuis keep it).</param>
/// <param name="Fields">Field paths.</param>
/// <param name="At">UTC; when the notice was recorded.</param>
public sealed record ReachedItem(string Partner, string Outcome, IReadOnlyList<string> Fields, DateTimeOffset At);
