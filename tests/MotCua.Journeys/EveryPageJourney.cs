using MotCua.Journeys.Kit;

namespace MotCua.Journeys;

/// <summary>
/// The pages that need no dossier, in both languages: accessible, and fitting a narrow screen. Pages of dossiers are looked
/// at by the stories that walk through them.
/// </summary>
[Trait("Engine", "any")]
public sealed class EveryPageJourney(JourneyHost host)
{
    [Theory]
    [InlineData(null, "/", "/search?q=dat", "/search?q=zzzz", "/procedures/1.013225", "/procedures/2.000986?area=00004", "/procedures", "/closures", "/procedures/1.001193/check", "/help?procedure=1.001193", "/track", "/verify/receipt", "/verify/file", "/sign-in", "/office/sign-in", "/nothing-here")]
    [InlineData("cong.dan", "/appointments?Desk=ubnd-p-ba-dinh-mot-cua", "/screens/ubnd-p-ba-dinh-mot-cua", "/dossiers", "/vault", "/my-data", "/account", "/contacts", "/contacts/mail", "/sessions")]
    [InlineData("motcua.badinh", "/office", "/office?lane=all", "/office?view=deadline&lane=overdue&step=sign&columns=due,officer,unit,channel", "/office/me", "/office/intake?q=khai+sinh", "/office/search", "/office/registers", "/office/duty", "/office/overdue", "/office/opinions", "/office/queue", "/office/help", "/office/guidance")]
    [InlineData("truongphong.badinh", "/office/coordination", "/office/templates")]
    [InlineData("lanhdao.badinh", "/office/signature", "/office/sessions", "/office/payments")]
    [InlineData("giamsat", "/office/kpi", "/office/kpi?from=31/2/2026", "/office/oversight", "/office/oversight/closure", "/office/oversight/stops", "/office/complaints", "/office/exchange", "/office/exchange/reconciliation", "/office/files", "/office/notifications")]
    [InlineData("quantri", "/office/catalogue", "/office/catalogue/import", "/office/catalogue/procedures/1.001193", "/office/accounts", "/office/accounts/add?unit=H26.101")]
    [InlineData("motcua.badinh", "/office/assist?q=khai+sinh", "/office/enterprises")]
    [InlineData("cong.dan", "/mandates", "/mandates/give")]
    [InlineData("giamsat", "/office/kpi/trips")]
    public async Task Pages_are_accessible_and_fit_in_both_languages(string? username, params string[] addresses)
    {
        await using var visitor = username is null ? await host.OpenAsync() : await host.SignInAsync(username);
        foreach (var language in new[] { "vi", "en" })
        {
            await visitor.Page.GotoAsync($"/language/{language}");
            foreach (var address in addresses)
                await visitor.VisitAsync(address);
        }
    }
}
