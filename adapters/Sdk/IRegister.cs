namespace Keten.Adapters;

/// <summary>
/// A register that is asked about one person, organisation or address. It gets the key and nothing else (sharing.md, never 25):
/// that somebody is in view of a trafficking signal is itself a secret.
/// </summary>
public interface IRegister
{
    /// <summary>brp, kvk, bag, enforcement-files or wijkteam.</summary>
    string Name { get; }

    /// <summary>
    /// Asks once, within 5 seconds of all calls that it takes. A question that the register refuses is answered by that. A kind of
    /// key that this register does not take is not sent anywhere and gives <see cref="RegisterAnswer.NotAsked"/>. Throws
    /// <see cref="HttpRequestException"/> when the register cannot answer now.
    /// </summary>
    Task<RegisterAnswer> Ask(RegisterQuery query, CancellationToken stop);
}
