using Keten.Hosting;
using Keten.Partners;

var app = KetenApp.Create(args);
app.AddPartners();
await app.Build().RunAsync();
