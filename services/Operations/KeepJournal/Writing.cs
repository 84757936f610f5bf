using Keten.Hosting;

namespace Keten.Operations.KeepJournal;

/// <summary>Writes a line; what concerns a case and its signals is found under each of them.</summary>
internal static class Writing
{
    public static void Write(this Work work, JournalLine line) => work.Save(work.NewId($"{line.What}/{line.Subject}"), line);

    /// <summary>A line about a signal, and the same about its case when there is one.</summary>
    public static void WriteBoth(this Work work, JournalLine line)
    {
        work.Write(line);
        if (line.Related is { } @case)
        {
            work.Write(line with { Subject = @case, Related = line.Subject });
        }
    }
}
