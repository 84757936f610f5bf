namespace Keten.Hosting.Regions;

/// <summary>Reads the tables of a region. A region without any leaves the key out.</summary>
internal static class TableReader
{
    public static IReadOnlyList<Table> Read(Section top, Dictionary<string, Strand> strands, Assessment assessment)
    {
        var tables = new List<Table>();
        foreach (var section in top.Has("tables") ? top.Maps("tables") : [])
        {
            var table = new Table
            {
                Id = section.Text("id"),
                Kind = section.Code("kind", Vocabulary.TableKinds),
                Name = RegionFile.TextOf(section.Map("name")),
                Chair = section.Code("chair", Vocabulary.Roles),
                Members = section.Codes("members", Vocabulary.Members),
                FirstMeeting = section.Day("first_meeting") ?? default,
                EveryDays = section.Number("every_days", 1, 366),
                Takes = section.Codes("takes", [Table.Signals, .. strands.Keys]),
                Level = section.Has("level") ? section.Code("level", assessment.Levels) : null,
            };
            if (table.Id.Any(letter => !char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter != '-'))
                section.Note("id", "write small letters, digits and hyphens: it stands in URLs");
            if (Vocabulary.Partners.Contains(table.Id))
                section.Note("id", "is a partner's id; a table needs one of its own");
            if (tables.Exists(other => other.Id == table.Id))
                section.Note("id", "this table is named twice; remove one");
            if (table.TakesSignals && tables.Exists(other => other.TakesSignals && (other.Kind == "local") == (table.Kind == "local")))
                section.Note("takes", "an earlier table takes the same signals: a signal is brought to one; take signals out of one of them");
            section.Done();
            tables.Add(table);
        }

        return tables;
    }
}
