using MotCua.Core.Notifications;
using MotCua.Core.People;

namespace MotCua.Web.Localisation;

/// <summary>How the sending of messages is said to those who get them and those who watch it.</summary>
public static class SendingWords
{
    private static readonly string[] Coded = ["refused", "server"];

    public static string Of(this Texts texts, ContactChannel channel) => texts[$"sending.{Key(channel)}"];

    /// <summary><c>mail</c> or <c>sms</c>: part of text keys and addresses.</summary>
    public static string Key(ContactChannel channel) => channel == ContactChannel.Mail ? "mail" : "sms";

    public static string KindOf(this Texts texts, OutgoingMessage message) => texts[$"sending.kind.{message.Kind}"];

    /// <summary>Sent, waiting, tried again, or given up and why.</summary>
    public static string StateOf(this Texts texts, OutgoingMessage message) => message switch
    {
        { SentAt: { } at } => texts["sending.state.sent", texts.Moment(at)],
        { DeadAt: not null, LastError: { } why } => texts["sending.state.dead", texts.Trouble(why)],
        { LastError: { } why } => texts["sending.state.retrying", texts.Trouble(why), texts.Moment(message.NextAttemptAt)],
        _ => texts["sending.state.waiting"],
    };

    public static string Trouble(this Texts texts, string code) => code.Split(':') is [var kind, var number] && Coded.Contains(kind)
        ? texts[$"sending.reason.{kind}", number]
        : texts[$"sending.reason.{code}"];
}
