namespace Keten.Regie.Monitor;

/// <summary>The regional monitor of one period. Counts below <see cref="K"/> are hidden, and what would give them away.</summary>
public sealed record MonitorView(string Region, DateOnly From, DateOnly To, int K, IReadOnlyList<Shown> Figures);
