using MotCua.Core.Dossiers;
using MotCua.Core.Platform;
using MotCua.Tests.Kit;

namespace MotCua.Tests.Core.Dossiers;

/// <summary>Requests for help and guidance records as tests begin with them.</summary>
internal sealed class HelpStory(IServiceProvider services)
{
    public Desk Desk { get; } = new(services);

    public Task<HelpRequest> AskAsync(string question = "Tôi không biết chọn trường hợp nào.", string phone = "0912 345 678", string? area = Desk.BaDinh) =>
        Desk.ActAsync(SampleUsers.Citizen, (AskHelp f, Actor a) => f.HandleAsync(new("Mai", phone, area, Desk.Birth, "/search", question), a, default));

    public Task<GuidanceRecord> AnswerAsync(Guid id, string user = SampleUsers.Receiver, string answer = "Chọn: cha mẹ có đăng ký kết hôn.") =>
        Desk.ActAsync(user, (AnswerHelp f, Actor a) => f.HandleAsync(new(id, GuidanceOutcome.Guided, answer), a, default));

    public Task<GuidanceRecord> RecordAsync(GuidanceOutcome outcome, string note, string user = SampleUsers.Receiver, string procedure = Desk.Birth) =>
        Desk.ActAsync(user, (RecordGuidance f, Actor a) => f.HandleAsync(new(procedure, outcome, note), a, default));
}
