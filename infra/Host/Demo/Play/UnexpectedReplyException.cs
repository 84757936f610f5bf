namespace Keten.Host.Demo.Play;

/// <summary>A step went as it must not: which, what was expected, what came. Codes only.</summary>
internal sealed class UnexpectedReplyException(string step, string expected, string seen) : Exception($"{step}: expected {expected}, saw {seen}");
