using MotCua.Core.Catalogue;
using MotCua.Core.Platform;
using MotCua.Tests.Core.Dossiers;
using MotCua.Tests.Kit;
using Microsoft.Extensions.DependencyInjection;

namespace MotCua.Tests.Office;

/// <summary>What a process waits for is on the officer's page, and the officer can note that a message came.</summary>
public sealed class MessagePageTests(WebFixture web) : IClassFixture<WebFixture>
{
    [Fact]
    public async Task The_officer_notes_that_a_message_came()
    {
        await using (var scope = web.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<InstallPackage>().HandleAsync(new(WaitingSamples.Files().ToPackage()), Actor.System, default);
        var desk = new Desk(web.Services);
        var dossier = await desk.LoadAsync((await desk.ReceivedBirthAsync()).Id);
        await desk.StepAsync(dossier, dossier.OpenWork.Single(), SampleUsers.Specialist);

        using var officer = await web.SignInAsync(SampleUsers.Specialist);
        await officer.GetAsync($"/office/dossiers/{dossier.Code}");
        officer.Words.ShouldContain("Quy trình đang chờ");
        await officer.PostAsync($"/office/dossiers/{dossier.Code}?handler=Message");
        officer.Words.ShouldNotContain("Quy trình đang chờ");
        (await desk.LoadAsync(dossier.Id)).OpenWork.Single().TaskId.ShouldBe("draft");
    }
}
