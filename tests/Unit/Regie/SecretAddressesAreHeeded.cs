using Keten.Regie.Carry;
using Keten.Regie.Dossiers;
using Keten.Regie.Route;
using Keten.Sharing;

namespace Keten.Tests.Unit.Regie;

/// <summary>Once a register says that an address is secret, whatever was asked for before hears it: with the first rating, later, and after a merger.</summary>
public sealed class SecretAddressesAreHeeded
{
    private static readonly Person _victim = A.Victim with { Id = Guid.NewGuid() };
    private static readonly Fact _secret = A.Fact("brp") with { SecretAddressOf = [_victim.Id] };
    private static readonly SignalDossier _signal = A.ToAssess with { Report = A.Report with { Persons = [_victim] } };

    [Fact]
    public void it_is_told_to_who_was_asked_before_and_goes_along_later()
    {
        foreach (var step in (Step[])
        [
            Adding.FromSource(_signal, [_secret], false, [], A.Region, A.Now),
            Arriving.Rated(_signal, new Strength(1, "n", [], []), [_secret], A.Region, A.Now),
            Adding.Joined(_signal, new Effect.PassOn(_signal.SignalId, [_secret], []), A.Region, A.Now),
        ])
        {
            Assert.Single(step.Effects.OfType<Effect.ChangeSharing>());
            var said = Contents.Of(step.Signal).ByHand!;
            Assert.Equal([_victim.Id], said.SecretAddresses);
            Assert.Equal(1, said.Version);
        }
    }

    [Fact]
    public void a_merged_signal_hears_it_for_what_it_asked_itself_and_passes_it_on()
    {
        var step = Adding.FromSource(_signal with { Into = Guid.NewGuid(), State = States.Merged }, [_secret], false, [], A.Region, A.Now);

        Assert.Single(step.Effects.OfType<Effect.ChangeSharing>());
        Assert.Equal([_secret], Assert.Single(step.Effects.OfType<Effect.PassOn>()).Facts);
    }

    [Fact]
    public void nobody_is_told_where_nothing_is_secret_or_the_signal_is_not_here_yet()
    {
        Assert.Empty(Adding.FromSource(_signal, [A.Fact("brp")], false, [], A.Region, A.Now).Effects.OfType<Effect.ChangeSharing>());
        Assert.Null(Contents.Of(Adding.FromSource(_signal, [A.Fact("brp")], false, [], A.Region, A.Now).Signal).ByHand);
        Assert.Empty(Adding.FromSource(Arriving.Expected(_signal.SignalId, A.Now).Signal, [_secret], false, [], null, A.Now).Effects.OfType<Effect.ChangeSharing>());
    }
}
