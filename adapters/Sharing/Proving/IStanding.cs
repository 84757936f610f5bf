using Keten.Sharing.Convenants;

namespace Keten.Sharing.Proving;

/// <summary>Rules or statements as sets of bits: which of them stand for a value of one dimension. What stands everywhere at a point stands there.</summary>
internal interface IStanding
{
    IReadOnlyList<string> Facts { get; }

    /// <summary>Those that name a path.</summary>
    ulong Naming(Slot slot);

    /// <summary>Those of them without which there is nothing to see at a point.</summary>
    ulong Telling(Slot slot);

    ulong InState(int state);

    ulong WhenAcute(int acute);

    ulong WithForms(int forms);

    ulong OfRoles(Slot slot, int roles);

    ulong AtAge(int age);

    ulong UnderConsent(int consent);

    ulong FromOrigin(int origin);

    ulong WithFact(string fact, int value);
}
