namespace Keten.Hosting;

/// <summary>An exception of ours. Its code is fixed text, so it may be logged; a message never is.</summary>
public interface ICoded
{
    /// <summary>Stable, lower case with underscores.</summary>
    string Code { get; }
}
