using Keten.Adapters.Politie;
using Keten.AvimPct.Answer;
using Keten.AvimPct.List;
using Keten.AvimPct.Raise;
using Keten.AvimPct.Telephone;
using Keten.Hosting;
using Keten.Hosting.Regions;
using Keten.Messages;
using Keten.Sharing.Consents;
using Keten.Sharing.Delivering;

namespace Keten.AvimPct;

/// <summary>Police liaison: alarms until a human has them, and what the police's four hats are asked and told.</summary>
public static class AvimPctService
{
    public const string Name = "avimpct";

    public static void AddAvimPct(this KetenApp app) => app.AddService(Name, service =>
    {
        service.AddRegions();
        service.Services.AddPolitieAdapter(service.Configuration);
        service.HostAdapter(PolitieAdapter.Served);

        service.Consume<RecordAlarm, AlarmRaised>(message => message.SignalId);
        service.Consume<TellMeldkamer, AlarmRaised>(message => message.SignalId);
        service.Consume<OpenPhoneTask, TimerDue>(message => message.SubjectId);
        service.DestroyErased();
        service.KeepConsents();

        service.Map(routes =>
        {
            routes.MapGet("/alarms", ListAlarms.Page)
                .RequireAuthorization(Roles.DutyOfficer)
                .WithSummary("Alarms of your regions, those that wait for somebody first.")
                .Produces<AlarmPage>();
            routes.MapPost("/alarms/{id:guid}/acknowledgement", AnswerAlarm.Acknowledge)
                .RequireAuthorization(Roles.DutyOfficer)
                .WithSummary("A named human takes the alarm.")
                .Produces<AlarmState>();
            routes.MapPost("/alarms/{id:guid}/retraction", AnswerAlarm.Retract)
                .RequireAuthorization(Roles.DutyOfficer)
                .WithSummary("The alarm was none.")
                .Produces<AlarmState>();
            routes.MapPost("/alarms/{id:guid}/resolution", AnswerAlarm.Resolve)
                .RequireAuthorization(Roles.DutyOfficer)
                .WithSummary("What the alarm was about is dealt with.")
                .Produces<AlarmState>();
        });
    });
}
