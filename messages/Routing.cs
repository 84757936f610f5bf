namespace Keten.Messages;

/// <summary>Goes to the queue of one partner's adapter only, not to everybody who knows the type.</summary>
public interface IForPartner
{
    /// <summary>Partner or register id, as in URLs and region files.</summary>
    string Partner { get; }
}

/// <summary>Goes to one service only.</summary>
public interface IForService
{
    /// <summary>Service name, lower case.</summary>
    string Service { get; }
}
