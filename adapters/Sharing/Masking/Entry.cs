namespace Keten.Sharing.Masking;

/// <summary>Which part of a name a word is.</summary>
internal enum Part : byte
{
    Given,
    Family,

    /// <summary>A whole name in one word, or one that is neither.</summary>
    Whole,
}

/// <summary>A word that is part of somebody's name, and whose.</summary>
internal sealed class Entry(Doubt doubt)
{
    public List<(int Who, Part Part)> Of { get; } = [];

    public Doubt Doubt { get; private set; } = doubt;

    /// <summary>Each once.</summary>
    public IReadOnlyList<int> Who => _who ??= [.. Of.Select(one => one.Who).Distinct()];

    private int[]? _who;

    public void Add(int who, Part part, Doubt doubt)
    {
        Doubt = (Doubt)Math.Max((byte)Doubt, (byte)doubt);
        if (!Of.Contains((who, part)))
            Of.Add((who, part));
        _who = null;
    }

    public bool Is(Part part)
    {
        foreach (var one in Of)
        {
            if (one.Part == part)
                return true;
        }

        return false;
    }

    public bool Shares(Entry other)
    {
        foreach (var who in Who)
        {
            if (other.Who.Contains(who))
                return true;
        }

        return false;
    }
}
